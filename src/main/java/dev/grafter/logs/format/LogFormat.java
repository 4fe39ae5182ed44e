package dev.grafter.logs.format;

import java.util.Locale;
import java.util.Optional;

/**
 * A way of writing a record in one line. All write UTC.
 *
 * <p>{@link #JSON} and {@link #LOGFMT} have a field for everything and give the record back as it
 * was. {@link #DEFAULT} and {@link #ASCTIME} end in free text, in which message and context cannot
 * be told apart any more.
 */
public enum LogFormat {
  /** {@code [I2024-02-28 10:43:27 system_manager wsgi.py:639] message key=value}, to the second. */
  DEFAULT(new DefaultFormat()),
  /** One JSON object, its time to the millisecond, or to the microsecond where that says more. */
  JSON(new JsonFormat()),
  /** {@code level=INFO ts=1651254607.000176 service=... message="..." key=value}. */
  LOGFMT(new LogfmtFormat()),
  /**
   * {@code 2026-04-27 17:09:42,123 - system_manager - ERROR - message}: what services print that
   * use Python's own formatter. It has neither file nor line.
   */
  ASCTIME(new AsctimeFormat());

  private final LineForm form;

  LogFormat(LineForm form) {
    this.form = form;
  }

  /** The word for this format in options and files, such as {@code logfmt}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Writes a record as one line, without a newline at its end. */
  public String format(LogRecord record) {
    StringBuilder out = new StringBuilder(160);
    form.write(record, out);
    return out.toString();
  }

  /** Appends a record as one line, without a newline at its end. */
  public void append(LogRecord record, StringBuilder out) {
    form.write(record, out);
  }

  /**
   * Reads a line.
   *
   * @return what it says; empty when the line is not in this format
   */
  public Optional<ParsedLine> parse(String line) {
    return form.read(line);
  }

  /**
   * An RE2 expression that finds the lines of this format, and not those of the others. It looks at
   * the first few characters only.
   */
  public String start() {
    return form.start();
  }

  /**
   * An RE2 expression for the beginning of a line, with the groups level, service, file and line as
   * far as the format has them; empty for JSON, whose fields have no order.
   */
  public Optional<String> head() {
    return form.head();
  }

  /** Whether lines name the source file and the line in it. */
  public boolean hasSource() {
    return form.hasSource();
  }

  /** Reads a line in whichever format it is; empty for lines of none, such as stack traces. */
  public static Optional<ParsedLine> read(String line) {
    for (LogFormat format : values()) {
      Optional<ParsedLine> parsed = format.parse(line);
      if (parsed.isPresent()) {
        return parsed;
      }
    }
    return Optional.empty();
  }
}
