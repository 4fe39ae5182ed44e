package dev.grafter.logs.query;

import dev.grafter.logql.eval.Direction;
import java.util.Objects;

/** What Loki's query API is asked. Times and steps are nanoseconds; times are since 1970. */
public sealed interface Question {

  /** How many lines Loki returns when nobody says. */
  int DEFAULT_LIMIT = 100;

  /** The query in LogQL. */
  String query();

  /**
   * Asks for the value at one time.
   *
   * @param query the query
   * @param time the time
   */
  record Instant(String query, long time) implements Question {
    /** Checks that there is a query. */
    public Instant {
      Objects.requireNonNull(query, "query");
    }
  }

  /**
   * Asks for the values, or the lines, of a span of time.
   *
   * @param query the query
   * @param start the first time
   * @param end the last time of values, the first that does not count of lines
   * @param step the distance of values
   * @param limit how many lines at most
   * @param direction which lines first
   */
  record Range(String query, long start, long end, long step, int limit, Direction direction)
      implements Question {
    /** Checks that there is a query. */
    public Range {
      Objects.requireNonNull(query, "query");
      Objects.requireNonNull(direction, "direction");
    }
  }
}
