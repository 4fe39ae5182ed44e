package dev.grafter.lint.provisioning.alerting;

import dev.grafter.codec.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What Grafana asks of the settings of one type of contact point.
 *
 * @param type the name of the type
 * @param settings the settings by key, in the order in which Grafana asks for them
 * @param check what the settings must fulfil together: Grafana's words for the first fault
 */
record Integration(
    String type, Map<String, Setting> settings, Function<Node.Obj, Optional<Fault>> check) {

  /** The JSON type that Grafana reads a setting into. */
  enum Kind {
    /** A string. */
    STRING,
    /** A boolean. */
    BOOLEAN,
    /** A number, or a string that holds one. */
    NUMBER,
    /** An object whose values are strings. */
    STRINGS,
    /** A list of strings. */
    LIST,
    /** An object with a shape of its own. */
    OBJECT,
    /** A list of objects. */
    OBJECTS
  }

  /**
   * One setting.
   *
   * @param kind its type
   * @param missing what Grafana says when it is absent or empty; empty when it may be
   */
  record Setting(Kind kind, String missing) {}

  /**
   * A fault that concerns a value or several settings.
   *
   * @param key the setting to point at
   * @param said Grafana's words
   */
  record Fault(String key, String said) {}

  /** Starts the description of a type. */
  static Builder of(String type) {
    return new Builder(type);
  }

  /** Collects what is asked, in order. */
  static final class Builder {
    private final String type;
    private final Map<String, Setting> settings = new LinkedHashMap<>();

    private Builder(String type) {
      this.type = type;
    }

    /** A string that must be there and not empty. */
    Builder needs(String key, String missing) {
      settings.put(key, new Setting(Kind.STRING, missing));
      return this;
    }

    /** A number that must be there. */
    Builder needsNumber(String key, String missing) {
      settings.put(key, new Setting(Kind.NUMBER, missing));
      return this;
    }

    /** Strings that may be there. */
    Builder strings(String... keys) {
      return all(Kind.STRING, keys);
    }

    /** Settings of another type that may be there. */
    Builder all(Kind kind, String... keys) {
      for (String key : List.of(keys)) {
        settings.put(key, new Setting(kind, ""));
      }
      return this;
    }

    /** Ends the description when the settings need no check together. */
    Integration build() {
      return check(values -> Optional.empty());
    }

    /** Ends the description. */
    Integration check(Function<Node.Obj, Optional<Fault>> check) {
      return new Integration(type, settings, check);
    }
  }
}
