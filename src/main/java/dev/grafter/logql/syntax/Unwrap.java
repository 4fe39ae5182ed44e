package dev.grafter.logql.syntax;

import java.util.List;
import java.util.Objects;

/**
 * {@code | unwrap duration(took) | took > 1s}: a label's value as the sample.
 *
 * @param label the label, which is then removed from the series
 * @param conversion how its text becomes a number
 * @param filters all must hold, applied after the conversion
 */
public record Unwrap(String label, Conversion conversion, List<LabelFilter> filters) {
  /** Copies the list. */
  public Unwrap {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(conversion, "conversion");
    filters = List.copyOf(filters);
  }

  /** How a label's text becomes a number. */
  public enum Conversion {
    /** As a Go float. */
    NONE(""),
    /** A size in bytes. */
    BYTES("bytes"),
    /** A duration, in seconds. */
    DURATION("duration"),
    /** The same. */
    DURATION_SECONDS("duration_seconds");

    private final String function;

    Conversion(String function) {
      this.function = function;
    }

    /** The function's name in a query; empty for none. */
    public String function() {
      return function;
    }
  }
}
