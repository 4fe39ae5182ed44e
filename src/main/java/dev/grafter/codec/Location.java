package dev.grafter.codec;

import java.util.Objects;

/**
 * Where a value was written.
 *
 * @param source the file name, or another name of the text; empty when the value was built in code
 * @param line 1-based line, 0 when unknown
 * @param column 1-based column, 0 when unknown
 */
public record Location(String source, int line, int column) {

  /** The location of values that were built in code. */
  public static final Location NONE = new Location("", 0, 0);

  /** Checks that the source is given. */
  public Location {
    Objects.requireNonNull(source, "source");
  }

  /** Whether this names a place that a user can open. */
  public boolean isKnown() {
    return !source.isEmpty() || line > 0;
  }

  /** {@code file:line:column}, leaving out what is unknown. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(source);
    if (line > 0) {
      text.append(text.isEmpty() ? "line " : ":").append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    return text.toString();
  }
}
