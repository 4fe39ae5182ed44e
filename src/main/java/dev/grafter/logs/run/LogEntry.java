package dev.grafter.logs.run;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * A log line on its way to Loki.
 *
 * @param time of the line
 * @param line without the newline that ended it
 * @param labels of its stream
 * @param metadata structured metadata
 */
public record LogEntry(
    Instant time, String line, Map<String, String> labels, Map<String, String> metadata) {

  /** Checks and copies; maps that were made here are taken as they are. */
  public LogEntry {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(line, "line");
    labels = labels instanceof SmallMap ? labels : Map.copyOf(labels);
    metadata = metadata instanceof SmallMap ? metadata : Map.copyOf(metadata);
  }

  /** An entry without structured metadata. */
  public LogEntry(Instant time, String line, Map<String, String> labels) {
    this(time, line, labels, Map.of());
  }
}
