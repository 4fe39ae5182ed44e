package dev.grafter.logs.format;

import dev.grafter.logs.text.LogfmtScanner;
import java.time.Instant;
import java.util.Optional;

/**
 * {@code level=INFO ts=1651254607.000176 service=system_manager file=wsgi.py file_no=639
 * message="HTTP POST request sent" key=value}. Values that hold a space, a quote, an equals sign or
 * a control character, and empty ones, stand between double quotes, as logfmt wants it. Read are
 * lines that begin with a level; what comes behind a fault is lost, as for every reader of logfmt.
 */
final class LogfmtFormat implements LineForm {

  private static final String LEVEL = RecordField.LEVEL.logfmt() + "=";

  @Override
  public void write(LogRecord record, StringBuilder out) {
    out.append(LEVEL).append(record.severity().word());
    time(record.time(), key(RecordField.TIME, out));
    key(RecordField.SERVICE, out).append(record.service());
    key(RecordField.FILE, out).append(record.file());
    key(RecordField.LINE, out).append(record.line());
    value(record.message(), key(RecordField.MESSAGE, out));
    record
        .context()
        .forEach(
            (name, value) -> {
              out.append(' ').append(RecordField.parameterKey(name)).append('=');
              value(value, out);
            });
  }

  private static StringBuilder key(RecordField field, StringBuilder out) {
    return out.append(' ').append(field.logfmt()).append('=');
  }

  private static void time(Instant time, StringBuilder out) {
    out.append(time.getEpochSecond()).append('.');
    TimeText.micros(time, out);
  }

  private static void value(String value, StringBuilder out) {
    if (isPlain(value)) {
      out.append(value);
    } else {
      QuotedText.append(value, out);
    }
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c == '"' || c == '=' || c == 0x7F) {
        return false;
      }
    }
    return !value.isEmpty();
  }

  @Override
  public Optional<ParsedLine> read(String line) {
    if (!line.startsWith(LEVEL)) {
      return Optional.empty();
    }
    Fields fields = new Fields();
    LogfmtScanner scanner = LogfmtScanner.unlimited();
    scanner.reset(line);
    while (scanner.next()) {
      field(scanner.key(), scanner.value(), fields);
    }
    return Optional.of(fields.line(LogFormat.LOGFMT));
  }

  private static void field(String key, String value, Fields fields) {
    RecordField.named(key)
        .ifPresentOrElse(
            field -> fields.field(field, value),
            () -> fields.parameter(RecordField.parameter(key), value));
  }

  @Override
  public String start() {
    return "^" + LEVEL;
  }

  @Override
  public Optional<String> head() {
    return Optional.of(
        "^"
            + LEVEL
            + "(?P<level>\\w+) "
            + RecordField.TIME.logfmt()
            + "=\\S+ "
            + RecordField.SERVICE.logfmt()
            + "=(?P<service>\\S+) "
            + RecordField.FILE.logfmt()
            + "=(?P<file>\\S+) "
            + RecordField.LINE.logfmt()
            + "=(?P<line>\\d+)");
  }
}
