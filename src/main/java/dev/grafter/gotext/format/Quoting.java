package dev.grafter.gotext.format;

import dev.grafter.gotext.GoQuote;
import java.util.Locale;

/** The variants of quoting that flags ask for. */
final class Quoting {
  private Quoting() {}

  /** A quoted text with its printable characters beyond ASCII escaped too. */
  static String toAscii(String quoted) {
    StringBuilder out = new StringBuilder(quoted.length());
    quoted
        .codePoints()
        .forEach(
            c -> {
              if (c < 0x80) {
                out.append((char) c);
              } else {
                out.append(String.format(Locale.ROOT, c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
              }
            });
    return out.toString();
  }

  /** Whether the text can stand between back quotes: one line, no control characters but tab. */
  static boolean canBackquote(String text) {
    return text.codePoints()
        .noneMatch(
            c ->
                c == 0xFEFF
                    || c == '`'
                    || c == 0x7F
                    || (c < ' ' && c != '\t')
                    || GoQuote.isRawByte(c));
  }
}
