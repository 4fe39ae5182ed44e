package dev.grafter.gotext.time;

import java.nio.charset.StandardCharsets;

/**
 * A text that is no time in the layout; the message is Go's, word for word. It carries no stack
 * trace, since it may occur on every log line.
 */
public final class TimeParseException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final String HEX = "0123456789abcdef";

  private final transient java.util.function.Supplier<String> text;

  private TimeParseException(java.util.function.Supplier<String> text) {
    this.text = text;
  }

  static TimeParseException element(String layout, String value, String element, String rest) {
    return new TimeParseException(
        () ->
            "parsing time "
                + quote(value)
                + " as "
                + quote(layout)
                + ": cannot parse "
                + quote(rest)
                + " as "
                + quote(element));
  }

  static TimeParseException extraText(String value, String rest) {
    return new TimeParseException(
        () -> "parsing time " + quote(value) + ": extra text: " + quote(rest));
  }

  static TimeParseException range(String value, String problem) {
    return new TimeParseException(() -> "parsing time " + quote(value) + ": " + problem);
  }

  @Override
  public String getMessage() {
    return text == null ? super.getMessage() : text.get();
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }

  /** Go's time package quotes in its own way: everything beyond ASCII byte by byte. */
  private static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b < ' ') {
        out.append("\\x").append(HEX.charAt(b >> 4 & 0xF)).append(HEX.charAt(b & 0xF));
      } else {
        out.append(b == '"' || b == '\\' ? "\\" : "").append((char) b);
      }
    }
    return out.append('"').toString();
  }
}
