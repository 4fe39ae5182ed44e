package dev.grafter.logs.sample;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.logs.Severity;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A line of a sample, and what is true of it: what a pipeline that works makes of the line.
 *
 * @param time when the line was written
 * @param container whose line it is
 * @param stream {@code stdout} or {@code stderr}
 * @param text the line
 * @param severity the level that the line states; unknown for stack traces and access lines, which
 *     state none
 * @param service the service that the line names
 * @param file the source file that the line names
 * @param number the line of the source that the line names
 */
public record SampleLine(
    Instant time,
    String container,
    String stream,
    String text,
    Severity severity,
    Optional<String> service,
    Optional<String> file,
    OptionalInt number) {

  /** Checks. */
  public SampleLine {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(severity, "severity");
  }

  /** A line that says nothing about itself. */
  static SampleLine bare(Instant time, String container, String stream, String text) {
    return new SampleLine(
        time,
        container,
        stream,
        text,
        Severity.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty());
  }

  /**
   * The truth as a JSON object: level, service, file and line as the labels and the structured
   * metadata that the pipeline makes, so all are texts; then container and logstream, which
   * discovery makes. What the line does not say is left out.
   */
  public String truth() {
    Node.ObjBuilder truth = Node.object().put("level", severity.label());
    truth.putText("service", service);
    truth.putText("file", file);
    number.ifPresent(line -> truth.put("line", Integer.toString(line)));
    return Json.write(truth.put("container", container).put("logstream", stream).build());
  }
}
