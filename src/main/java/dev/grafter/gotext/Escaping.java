package dev.grafter.gotext;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Escaping for other languages, as Go's {@code html}, {@code js} and {@code url} functions do it.
 */
public final class Escaping {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";
  private static final String HEX = "0123456789ABCDEF";

  private Escaping() {}

  /** Text for an HTML element or attribute. */
  public static String html(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 0 -> out.append('\uFFFD');
        case '"' -> out.append("&#34;");
        case '\'' -> out.append("&#39;");
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Text for a JavaScript string. */
  public static String javaScript(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> javaScript(out, c));
    return out.toString();
  }

  private static void javaScript(StringBuilder out, int c) {
    switch (c) {
      case '\\' -> out.append("\\\\");
      case '\'' -> out.append("\\'");
      case '"' -> out.append("\\\"");
      case '<', '>', '&', '=' -> unicode(out, c);
      default -> {
        if (c < ' ' || (c >= 0x80 && !GoQuote.isPrint(c) && !GoQuote.isRawByte(c))) {
          unicode(out, c);
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }

  private static void unicode(StringBuilder out, int c) {
    String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    out.append("\\u").append("0".repeat(Math.max(0, 4 - digits.length()))).append(digits);
  }

  /** Text for the query of a URL: {@code url.QueryEscape}. */
  public static String urlQuery(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (byte b : GoQuote.bytes(text)) {
      if (UNRESERVED.indexOf((char) (b & 0xFF)) >= 0) {
        out.append((char) b);
      } else if (b == ' ') {
        out.append('+');
      } else {
        out.append('%').append(HEX.charAt(b >> 4 & 0xF)).append(HEX.charAt(b & 0xF));
      }
    }
    return out.toString();
  }

  /**
   * The text of an escaped query: {@code url.QueryUnescape}.
   *
   * @throws IllegalArgumentException with Go's words
   */
  public static String urlUnescape(String text) {
    byte[] bytes = GoQuote.bytes(text);
    byte[] out = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%') {
        out[length++] = (byte) hexByte(bytes, i);
        i += 2;
      } else {
        out[length++] = bytes[i] == '+' ? (byte) ' ' : bytes[i];
      }
    }
    return GoQuote.text(java.util.Arrays.copyOf(out, length));
  }

  private static int hexByte(byte[] bytes, int at) {
    int high = at + 2 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
    int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], 16) : -1;
    if (high < 0 || low < 0) {
      int end = Math.min(at + 3, bytes.length);
      String shown = new String(bytes, at, end - at, StandardCharsets.UTF_8);
      throw new IllegalArgumentException("invalid URL escape " + GoQuote.quote(shown));
    }
    return high << 4 | low;
  }
}
