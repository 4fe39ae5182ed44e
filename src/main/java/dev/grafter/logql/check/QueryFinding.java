package dev.grafter.logql.check;

import dev.grafter.logql.syntax.Position;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that is wrong with a query, or looks wrong.
 *
 * @param rule what kind of thing
 * @param message one sentence
 * @param position where in the query, if known
 */
public record QueryFinding(Rule rule, String message, Optional<Position> position) {
  /** Refuses null. */
  public QueryFinding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(position, "position");
  }

  /** How bad it is. */
  public Level level() {
    return rule.level();
  }

  /** How bad a finding is. */
  public enum Level {
    /** The query fails, or can find nothing. */
    ERROR,
    /** The query may do something else than it reads. */
    WARNING
  }

  /** The kinds of findings. */
  public enum Rule {
    /** Loki would refuse the query. */
    SYNTAX("syntax", Level.ERROR),
    /** Lines where numbers are needed, or the other way round. */
    QUERY_TYPE("query-type", Level.ERROR),
    /** A label that no line has. */
    UNKNOWN_LABEL("unknown-label", Level.ERROR),
    /** A label in a stream selector that is not in the index. */
    NOT_INDEXED("label-not-indexed", Level.ERROR),
    /** A value that the label never has. */
    IMPOSSIBLE_VALUE("impossible-value", Level.ERROR),
    /** A variable of Grafana where nobody replaces it. */
    VARIABLE("variable", Level.ERROR),
    /** A window of no length. */
    EMPTY_RANGE("empty-range", Level.ERROR),
    /** A window shorter than the time between evaluations. */
    SHORT_RANGE("range-shorter-than-interval", Level.WARNING),
    /** Syntax or a function that the version of Loki does not have. */
    NEEDS_VERSION("needs-newer-loki", Level.ERROR),
    /** A function that only works when Loki is configured for it. */
    NEEDS_CONFIGURATION("needs-loki-configuration", Level.WARNING),
    /** A version of Loki whose language is not known. */
    UNKNOWN_VERSION("unknown-loki-version", Level.WARNING),
    /** An expression that Loki does not anchor in a pipeline. */
    UNANCHORED_REGEX("unanchored-regex", Level.WARNING),
    /** A line filter that drops everything. */
    NOTHING_PASSES("nothing-passes", Level.WARNING);

    private final String id;
    private final Level level;

    Rule(String id, Level level) {
      this.id = id;
      this.level = level;
    }

    /** The name in reports. */
    public String id() {
      return id;
    }

    Level level() {
      return level;
    }
  }

  @Override
  public String toString() {
    String place = position.map(p -> p + ": ").orElse("");
    return place + level().name().toLowerCase(java.util.Locale.ROOT) + ": " + message;
  }
}
