package dev.grafter.logql.eval;

import java.util.Objects;

/**
 * One line of a stream.
 *
 * @param nanos when, in nanoseconds since 1970
 * @param line the text
 * @param metadata the structured metadata that came with it
 */
public record LogEntry(long nanos, String line, Labels metadata) {

  /** Checks the parts. */
  public LogEntry {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(metadata, "metadata");
  }

  /** A line without structured metadata. */
  public static LogEntry of(long nanos, String line) {
    return new LogEntry(nanos, line, Labels.EMPTY);
  }
}
