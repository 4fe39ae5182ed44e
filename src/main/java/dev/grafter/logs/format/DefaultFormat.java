package dev.grafter.logs.format;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.grafter.logs.Severity;
import java.util.Map;
import java.util.Optional;

/**
 * {@code [I2024-02-28 10:43:27 system_manager wsgi.py:639] message key=value}. Read are also a
 * fraction of the second, and a date of month and day only, which gives no time.
 */
final class DefaultFormat implements LineForm {

  private static final String DATE = "\\d{4}-\\d{2}-\\d{2}|\\d{4}";
  private static final String CLOCK = "\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?";
  private static final String ORIGIN = " (?P<service>\\S+) (?P<file>[^\\s:]+):(?P<line>\\d+)\\]";
  private static final Pattern LINE =
      Pattern.compile("^\\[([A-Z])(" + DATE + ") (" + CLOCK + ")" + ORIGIN + "(?s: ?(.*))$");

  @Override
  public void write(LogRecord record, StringBuilder out) {
    out.append('[').append(record.severity().letter());
    TimeText.seconds(record.time(), ' ', out);
    out.append(' ').append(record.service());
    out.append(' ').append(record.file()).append(':').append(record.line()).append("] ");
    record.appendText(out);
  }

  @Override
  public Optional<ParsedLine> read(String line) {
    Matcher parts = LINE.matcher(line);
    if (!line.startsWith("[") || !parts.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new ParsedLine(
            LogFormat.DEFAULT,
            TimeText.utc(parts.group(2), parts.group(3)),
            Severity.of(parts.group(1)),
            Optional.of(parts.group(4)),
            Optional.of(parts.group(5)),
            LineNumber.of(parts.group(6)),
            parts.group(7),
            Map.of()));
  }

  @Override
  public String start() {
    return "^\\[[A-Z]\\d{4}";
  }

  @Override
  public Optional<String> head() {
    return Optional.of("^\\[(?P<level>[A-Z])(?:" + DATE + ") " + CLOCK + ORIGIN);
  }
}
