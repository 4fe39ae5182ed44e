package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.List;

/**
 * A link at the top of a dashboard.
 *
 * @param title what is to be read
 * @param tags the tags of the dashboards that it lists; empty for a plain address
 * @param url the address, when there are no tags
 * @param dropdown whether the dashboards are listed in a menu
 * @param keepTime whether the time range goes along
 * @param keepVariables whether the variables go along
 * @param newTab whether it opens a new tab
 */
public record DashboardLink(
    String title,
    List<String> tags,
    String url,
    boolean dropdown,
    boolean keepTime,
    boolean keepVariables,
    boolean newTab) {

  /** Checks that it leads somewhere. */
  public DashboardLink {
    tags = List.copyOf(tags);
    if (title.isBlank()) {
      throw new IllegalArgumentException("a dashboard link needs a title");
    }
    if (tags.isEmpty() == url.isBlank()) {
      throw new IllegalArgumentException(
          "the dashboard link \"" + title + "\" needs either tags or an address");
    }
  }

  /** All dashboards that carry the tags, with the time range. */
  public static DashboardLink tagged(String title, String... tags) {
    return new DashboardLink(title, List.of(tags), "", false, true, false, false);
  }

  /** An address, in a new tab. */
  public static DashboardLink url(String title, String url) {
    return new DashboardLink(title, List.of(), url, false, false, false, true);
  }

  Node.Obj node() {
    return Node.object()
        .put("title", title)
        .put("type", tags.isEmpty() ? "link" : "dashboards")
        .put("icon", "external link")
        .put("tooltip", "")
        .put("url", url)
        .put("tags", Node.strings(tags))
        .put("asDropdown", dropdown)
        .put("targetBlank", newTab)
        .put("includeVars", keepVariables)
        .put("keepTime", keepTime)
        .build();
  }
}
