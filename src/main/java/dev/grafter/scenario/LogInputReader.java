package dev.grafter.scenario;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Fields;
import dev.grafter.codec.Node;
import dev.grafter.logs.Severity;
import dev.grafter.logs.format.LogFormat;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Reads the items of {@code logs}. */
final class LogInputReader {

  private static final Set<String> STREAMS = Set.of("stdout", "stderr");
  private static final int MOST = 1_000_000;

  private final Timeline time;
  private final Path folder;

  LogInputReader(Timeline time, Path folder) {
    this.time = time;
    this.folder = folder;
  }

  LogInput read(Node node) {
    Fields fields = Fields.of(node, "an item of logs");
    LogInput input = input(fields);
    fields.done();
    return input;
  }

  private LogInput input(Fields fields) {
    Optional<String> streams = fields.text("streams");
    if (streams.isPresent()) {
      return new LogInput.Streams(
          new FileRef(folder.resolve(streams.get()), fields.where("streams")));
    }
    LogInput.Writer writer = writer(fields);
    List<String> lines = fields.texts("lines");
    Optional<String> message = fields.scalarText("message");
    LogInput.Times times = times(fields, Math.max(1, lines.size()));
    if (message.isPresent() != lines.isEmpty()) {
      throw new CodecException(
          fields.where(),
          "an item of logs has either a message, lines, or streams; this one has "
              + (lines.isEmpty() ? "none" : "a message and lines"));
    }
    return message.isPresent()
        ? message(fields, writer, times, message.get())
        : new LogInput.Lines(writer, times, lines);
  }

  private static LogInput.Writer writer(Fields fields) {
    Optional<String> container = fields.scalarText("container").filter(name -> !name.isBlank());
    String stream = fields.text("stream").orElse("stdout");
    Map<String, String> labels = fields.textMap("labels");
    if (!STREAMS.contains(stream)) {
      throw fields.fail("stream", "\"" + stream + "\" is not one of stdout, stderr");
    }
    if (container.isEmpty() && labels.isEmpty()) {
      throw new CodecException(
          fields.where(),
          "an item of logs lacks \"container\": say who wrote the lines, by container or labels");
    }
    return new LogInput.Writer(container, stream, labels);
  }

  private LogInput.Times times(Fields fields, int lines) {
    String at = fields.scalarText("at").orElseThrow(() -> fields.missing("at"));
    long first = Read.value(fields, "at", () -> time.moment(at));
    long repeat = fields.integer("repeat").orElse(1L);
    if (repeat < 1 || repeat > MOST / lines) {
      throw fields.fail(
          "repeat",
          "lines come once or more often, " + MOST + " at most, not " + repeat + " times");
    }
    Optional<String> every = fields.scalarText("every");
    long apart =
        Read.value(
            fields,
            "every",
            () -> every.map(Timeline::duration).orElse(TimeUnit.SECONDS.toNanos(1)));
    if (apart < 1) {
      throw fields.fail("every", "lines that repeat need time between them, such as 1s");
    }
    LogInput.Times times = new LogInput.Times(first, (int) repeat, apart);
    long last = Read.value(fields, "every", times::last);
    if (!time.covers(last)) {
      throw fields.fail(
          fields.object().has("repeat") ? "repeat" : "at", "the last time, " + time.outside(last));
    }
    return times;
  }

  private static LogInput message(
      Fields fields, LogInput.Writer writer, LogInput.Times times, String message) {
    LogFormat format = fields.oneOf("format", LogFormat.class).orElse(LogFormat.DEFAULT);
    Severity level = fields.parsed("level", LogInputReader::severity).orElse(Severity.INFO);
    LogInput.Message input =
        new LogInput.Message(
            writer,
            times,
            format,
            level,
            origin(fields, writer),
            message,
            fields.textMap("context"));
    Read.value(fields, "message", () -> input.record(Instant.EPOCH));
    return input;
  }

  private static LogInput.Origin origin(Fields fields, LogInput.Writer writer) {
    String service = fields.scalarText("service").or(writer::container).orElse("app");
    String file = fields.text("file").orElse("main.py");
    long line = fields.integer("line").orElse(1L);
    if (line < 0 || line > MOST) {
      throw fields.fail("line", "a line of source is a number up to " + MOST + ", not " + line);
    }
    return new LogInput.Origin(service, file, (int) line);
  }

  private static Severity severity(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "trace" -> Severity.TRACE;
      case "debug" -> Severity.DEBUG;
      case "info" -> Severity.INFO;
      case "warn", "warning" -> Severity.WARN;
      case "error" -> Severity.ERROR;
      case "critical", "fatal" -> Severity.CRITICAL;
      case "unknown", "notset" -> Severity.UNKNOWN;
      default ->
          throw new IllegalArgumentException(
              "\"" + word + "\" is not one of trace, debug, info, warn, error, critical, unknown");
    };
  }
}
