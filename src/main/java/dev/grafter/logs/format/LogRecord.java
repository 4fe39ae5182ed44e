package dev.grafter.logs.format;

import dev.grafter.logs.Severity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a service says when it logs. Texts hold whole characters only: a lone surrogate, which no
 * UTF-8 can carry, becomes U+FFFD.
 *
 * @param time when, in whole microseconds, from 1970 to 9999
 * @param severity how bad it is
 * @param service who says it; a name as in {@link Names}
 * @param file the source file, without folders; a name without a colon
 * @param line the line in the source, 0 when unknown
 * @param message the text, of any characters
 * @param context parameters in the order in which they were given: names, and any texts
 */
public record LogRecord(
    Instant time,
    Severity severity,
    String service,
    String file,
    int line,
    String message,
    Map<String, String> context) {

  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  /** Checks names and ranges, cuts the time to microseconds, copies the context. */
  public LogRecord {
    Objects.requireNonNull(severity, "severity");
    time = time.truncatedTo(ChronoUnit.MICROS);
    if (!covers(time)) {
      throw new IllegalArgumentException("time must be in 1970 to 9999, not " + time);
    }
    Names.require("service", service);
    Names.require("file", file);
    if (file.indexOf(':') >= 0) {
      throw new IllegalArgumentException("file must not hold a colon, as \"" + file + "\" does");
    }
    if (line < 0) {
      throw new IllegalArgumentException("line must not be negative, but is " + line);
    }
    message = whole(message);
    context = context.isEmpty() ? Map.of() : checked(context);
  }

  /** A record without context. */
  public LogRecord(
      Instant time, Severity severity, String service, String file, int line, String message) {
    this(time, severity, service, file, line, message, Map.of());
  }

  private static Map<String, String> checked(Map<String, String> context) {
    Map<String, String> copy = new LinkedHashMap<>();
    context.forEach(
        (name, value) -> {
          Names.require("a context parameter", name);
          copy.put(name, whole(value));
        });
    return Collections.unmodifiableMap(copy);
  }

  /** Whether a record can have this time. */
  static boolean covers(Instant time) {
    return !time.isBefore(Instant.EPOCH) && time.isBefore(END);
  }

  /**
   * Message and context as one text on one line, as the formats write it that have no fields:
   * {@code message key=value key=value}, with newlines and carriage returns as {@code \n} and
   * {@code \r}.
   */
  public String text() {
    StringBuilder out = new StringBuilder(message.length() + 16 * context.size());
    appendText(out);
    return out.toString();
  }

  void appendText(StringBuilder out) {
    oneLine(message, out);
    context.forEach(
        (name, value) -> {
          out.append(' ').append(name).append('=');
          oneLine(value, out);
        });
  }

  private static void oneLine(String text, StringBuilder out) {
    if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
      out.append(text);
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> out.append(c);
      }
    }
  }

  private static String whole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return withoutLoneSurrogates(text);
      }
    }
    return text;
  }

  private static String withoutLoneSurrogates(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
