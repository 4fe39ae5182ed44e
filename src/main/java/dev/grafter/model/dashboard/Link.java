package dev.grafter.model.dashboard;

import dev.grafter.model.Uid;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Where a click leads. */
public sealed interface Link {

  /** What is to be read on the link. */
  String title();

  /** Whether it opens a new tab. */
  boolean newTab();

  /**
   * Any address.
   *
   * @param title what is to be read
   * @param url the address; it may hold Grafana's variables
   * @param newTab whether it opens a new tab
   */
  record Url(String title, String url, boolean newTab) implements Link {
    /** Checks title and address. */
    public Url {
      requireTitle(title);
      if (!url.startsWith("/") && !url.startsWith("http://") && !url.startsWith("https://")) {
        throw new IllegalArgumentException(
            "the link \""
                + title
                + "\" leads to \""
                + url
                + "\": write an address that begins with /, http:// or https://");
      }
    }
  }

  /**
   * Explore with the queries of the panel, its datasource, the selected values and the time range.
   *
   * @param title what is to be read
   * @param newTab whether it opens a new tab
   */
  record Explore(String title, boolean newTab) implements Link {
    /** Checks the title. */
    public Explore {
      requireTitle(title);
    }
  }

  /**
   * Another dashboard, with the same time range.
   *
   * @param title what is to be read
   * @param uid the other dashboard
   * @param variables the values of its variables, which may hold Grafana's variables such as {@code
   *     ${__field.labels.container_name}}; by name
   * @param newTab whether it opens a new tab
   */
  record ToDashboard(String title, String uid, Map<String, String> variables, boolean newTab)
      implements Link {
    /** Checks the title. */
    public ToDashboard {
      requireTitle(title);
      Uid.checked(uid, "the dashboard of link \"" + title + "\"");
      variables = Collections.unmodifiableMap(new TreeMap<>(variables));
    }

    /** The same with one more variable. */
    public ToDashboard with(String name, String value) {
      Map<String, String> more = new TreeMap<>(variables);
      more.put(name, value);
      return new ToDashboard(title, uid, more, newTab);
    }
  }

  /** A link to any address, in a new tab. */
  static Link url(String title, String url) {
    return new Url(title, url, true);
  }

  /** A link to Explore with the queries of the panel, in a new tab. */
  static Link explore(String title) {
    return new Explore(title, true);
  }

  /** A link to another dashboard, in the same tab. */
  static ToDashboard dashboard(String title, String uid) {
    return new ToDashboard(title, uid, Map.of(), false);
  }

  private static void requireTitle(String title) {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a link needs a title");
    }
  }
}
