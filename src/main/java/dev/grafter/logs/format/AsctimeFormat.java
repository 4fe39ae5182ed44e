package dev.grafter.logs.format;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.grafter.logs.Severity;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code 2026-04-27 17:09:42,123 - system_manager - ERROR - message key=value}. Read are also lines
 * without the service.
 */
final class AsctimeFormat implements LineForm {

  private static final String START = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2},\\d{3} - ";
  private static final String ORIGIN =
      "(?:(?P<service>\\S+) - )?(?P<level>"
          + Stream.of(Severity.values()).map(Severity::word).collect(Collectors.joining("|"))
          + ") - ";
  private static final Pattern LINE =
      Pattern.compile(
          "^(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2}:\\d{2}),(\\d{3}) - " + ORIGIN + "(?s:(.*))$");

  @Override
  public void write(LogRecord record, StringBuilder out) {
    TimeText.seconds(record.time(), ' ', out);
    TimeText.millis(record.time(), out.append(','));
    out.append(" - ").append(record.service());
    out.append(" - ").append(record.severity().word()).append(" - ");
    record.appendText(out);
  }

  @Override
  public Optional<ParsedLine> read(String line) {
    Matcher parts = LINE.matcher(line);
    if (line.isEmpty() || !Character.isDigit(line.charAt(0)) || !parts.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new ParsedLine(
            LogFormat.ASCTIME,
            TimeText.utc(parts.group(1), parts.group(2) + "." + parts.group(3)),
            Severity.of(parts.group(5)),
            Optional.ofNullable(parts.group(4)),
            Optional.empty(),
            OptionalInt.empty(),
            parts.group(6),
            Map.of()));
  }

  @Override
  public String start() {
    return "^" + START;
  }

  @Override
  public Optional<String> head() {
    return Optional.of("^\\S+ \\S+ - " + ORIGIN);
  }

  @Override
  public boolean hasSource() {
    return false;
  }
}
