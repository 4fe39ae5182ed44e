package dev.grafter.render.grafana;

import dev.grafter.fleet.Level;
import java.util.Objects;

/**
 * Something that a Grafana of a level got from a file and shall forget.
 *
 * @param level which level's Grafanas
 * @param kind what it is
 * @param name what Grafana knows it by: a name or a uid, by its kind
 * @param why why it went, for people
 */
public record Tombstone(Level level, Kind kind, String name, String why) {

  /** The kinds that Grafana deletes by file. */
  public enum Kind {
    /** A datasource, by name. */
    DATASOURCE("datasource"),
    /** An alert rule, by uid. */
    RULE("rule"),
    /** An integration of a contact point, by uid. */
    CONTACT_POINT("contactPoint"),
    /** A mute timing, by name. */
    MUTE_TIMING("muteTiming"),
    /** A notification template, by name. */
    TEMPLATE("template");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** The property that names it in the list. */
    public String key() {
      return key;
    }
  }

  /** Checks that there is a name. */
  public Tombstone {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(kind, "kind");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a tombstone needs the name of what is gone");
    }
  }
}
