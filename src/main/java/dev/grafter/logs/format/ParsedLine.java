package dev.grafter.logs.format;

import dev.grafter.logs.Severity;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What could be read from a line that a service printed.
 *
 * @param format the format that it is in
 * @param time when, at the precision that was written; empty where the line has no whole date
 * @param severity how bad, {@link Severity#UNKNOWN} where no level was read
 * @param service who said it
 * @param file the source file
 * @param line the line in the source
 * @param message the message; in the formats without fields, message and context as {@link
 *     LogRecord#text}
 * @param context the parameters, in their order
 */
public record ParsedLine(
    LogFormat format,
    Optional<Instant> time,
    Severity severity,
    Optional<String> service,
    Optional<String> file,
    OptionalInt line,
    String message,
    Map<String, String> context) {

  /** Checks and copies. */
  public ParsedLine {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(message, "message");
    context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
  }

  /**
   * The whole record, where the line says everything that a record holds. Names that no record can
   * have, since another program wrote them, are tidied as {@link Names} does.
   */
  public Optional<LogRecord> record() {
    if (time.filter(LogRecord::covers).isEmpty()
        || service.isEmpty()
        || file.isEmpty()
        || line.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    context.forEach((name, value) -> parameters.put(Names.tidy(name), value));
    return Optional.of(
        new LogRecord(
            time.get(),
            severity,
            Names.tidy(service.get()),
            Names.tidyFile(file.get()),
            line.getAsInt(),
            message,
            parameters));
  }
}
