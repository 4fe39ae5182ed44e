package dev.grafter.wire;

import dev.grafter.codec.Node;
import dev.grafter.fleet.Fleet;
import dev.grafter.fleet.Site;
import java.util.Objects;
import java.util.Optional;

/**
 * Whose an object is. Objects of the app platform carry it as two labels, classic dashboards as a
 * tag, datasources as a key of their {@code jsonData}.
 *
 * @param owner who wrote the definitions
 * @param site for which site
 */
public record Mark(String owner, String site) {

  /** The label with the owner. */
  public static final String OWNER_LABEL = "grafter.dev/owner";

  /** The label with the site. */
  public static final String SITE_LABEL = "grafter.dev/site";

  /** The key in a datasource's {@code jsonData}. */
  public static final String DATASOURCE_KEY = "grafterMark";

  private static final String TAG_PREFIX = "grafter:";

  /** Checks that both are given. */
  public Mark {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(site, "site");
  }

  /** The mark of a fleet's objects at a site. */
  public static Mark of(Fleet fleet, Site site) {
    return new Mark(fleet.owner(), site.name());
  }

  /** The mark as a dashboard's tag; at most 49 characters, of which Grafana takes 50. */
  public String tag() {
    return TAG_PREFIX + this;
  }

  /** The labels of an object on the app platform. */
  public Node.Obj labels() {
    return Node.object().put(OWNER_LABEL, owner).put(SITE_LABEL, site).build();
  }

  /** What selects these labels in a list. */
  public String selector() {
    return OWNER_LABEL + "=" + owner + "," + SITE_LABEL + "=" + site;
  }

  /** The name of the template group that holds the ledger. */
  public String ledgerName() {
    return "grafter-" + owner + "-" + site;
  }

  /** Whether a tag is somebody's mark. */
  public static boolean isTag(String tag) {
    return tag.startsWith(TAG_PREFIX);
  }

  /** The mark that labels carry. */
  public static Optional<Mark> ofLabels(Node.Obj labels) {
    return labels
        .text(OWNER_LABEL)
        .flatMap(owner -> labels.text(SITE_LABEL).map(site -> new Mark(owner, site)));
  }

  /** The mark among a dashboard's tags. */
  public static Optional<Mark> ofTags(Node.Obj dashboard) {
    return dashboard.find("tags").flatMap(Node::asList).stream()
        .flatMap(tags -> tags.items().stream())
        .flatMap(tag -> tag.asString().stream())
        .filter(Mark::isTag)
        .findFirst()
        .flatMap(tag -> parse(tag.substring(TAG_PREFIX.length())));
  }

  /** Reads {@code owner.site}. */
  public static Optional<Mark> parse(String text) {
    int dot = text.indexOf('.');
    return dot <= 0 || dot == text.length() - 1
        ? Optional.empty()
        : Optional.of(new Mark(text.substring(0, dot), text.substring(dot + 1)));
  }

  /** {@code owner.site}. */
  @Override
  public String toString() {
    return owner + "." + site;
  }
}
