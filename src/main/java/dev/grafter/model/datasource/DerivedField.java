package dev.grafter.model.datasource;

import dev.grafter.codec.Node;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A link that Grafana makes of a part of each log line, or of one of its labels.
 *
 * @param name what is to be read on it
 * @param source where its value comes from
 * @param url the address, or with an inner datasource the query for that; it may hold {@code
 *     ${__value.raw}}
 * @param label what is to be read on the button; empty for the address
 * @param datasourceUid the inner datasource that it opens; empty for an address
 */
public record DerivedField(
    String name,
    Source source,
    String url,
    Optional<String> label,
    Optional<String> datasourceUid) {

  /** Where the value of a derived field comes from. */
  public sealed interface Source {}

  /**
   * The first group of a regular expression in the line. Grafana's front end runs it, so this is a
   * JavaScript expression.
   *
   * @param regex the expression
   */
  public record Line(String regex) implements Source {
    /** Checks that there is a group. */
    public Line {
      if (Pattern.compile(regex).matcher("").groupCount() == 0) {
        throw new IllegalArgumentException(
            "the expression \"" + regex + "\" needs a group: what stands in ( ) becomes the value");
      }
    }
  }

  /**
   * A label by its name; needs Grafana 10.2.
   *
   * @param label the label
   */
  public record Label(String label) implements Source {
    /** Checks the name. */
    public Label {
      if (label.isBlank()) {
        throw new IllegalArgumentException("a derived field of a label names the label");
      }
    }
  }

  /** Checks the name and that it leads somewhere. */
  public DerivedField {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(datasourceUid, "datasourceUid");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a derived field has no name: give it one");
    }
    if (url.isBlank()) {
      throw new IllegalArgumentException(
          "derived field \"" + name + "\" leads nowhere: give it an address or a query");
    }
  }

  /** A link to an address, from the lines that match. */
  public static DerivedField ofLine(String name, String regex, String url) {
    return new DerivedField(name, new Line(regex), url, Optional.empty(), Optional.empty());
  }

  /** A link to an address, from a label. */
  public static DerivedField ofLabel(String name, String label, String url) {
    return new DerivedField(name, new Label(label), url, Optional.empty(), Optional.empty());
  }

  /** The same with a text on its button. */
  public DerivedField labelled(String text) {
    return new DerivedField(name, source, url, Optional.of(text), datasourceUid);
  }

  /** The same, as a query of another datasource. */
  public DerivedField into(String uid) {
    return new DerivedField(name, source, url, label, Optional.of(uid));
  }

  Node.Obj node() {
    boolean line = source instanceof Line;
    return Node.object()
        .put("name", name)
        .put("matcherType", line ? "regex" : "label")
        .put("matcherRegex", line ? ((Line) source).regex() : ((Label) source).label())
        .put("url", url)
        .putText("urlDisplayLabel", label)
        .putText("datasourceUid", datasourceUid)
        .build();
  }
}
