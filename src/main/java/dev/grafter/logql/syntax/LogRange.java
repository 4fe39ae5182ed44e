package dev.grafter.logql.syntax;

import java.util.Objects;
import java.util.Optional;

/**
 * The lines of a query within a length of time before each step, {@code {app="x"} | json | unwrap
 * size [5m] offset 1h}.
 *
 * @param query which lines
 * @param unwrap which label's value is the sample; without it a line counts
 * @param interval the length of the window
 * @param offset how far back the window is moved; negative moves it forward
 */
public record LogRange(
    LogQuery query, Optional<Unwrap> unwrap, Interval interval, Interval offset) {
  /** Refuses null. */
  public LogRange {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(unwrap, "unwrap");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(offset, "offset");
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}
