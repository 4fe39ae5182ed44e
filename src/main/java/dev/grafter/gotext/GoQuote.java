package dev.grafter.gotext;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Go's quoted strings: what {@code strconv.Quote} writes and what a Go scanner's string literals
 * mean.
 *
 * <p>Go strings are bytes, Java's are characters. A byte that is not part of valid UTF-8 (it can
 * only come from an escape such as {@code \xff}) is held as the lone surrogate {@code U+DC00 +
 * byte}, so that every Go string has exactly one Java form and {@link #quote} writes it back.
 */
public final class GoQuote {
  private static final int RAW_BYTE = 0xDC00;
  private static final String HEX = "0123456789abcdef";

  private GoQuote() {}

  /** The text in double quotes, escaped as {@code strconv.Quote} does. */
  public static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    quoteTo(out, text);
    return out.toString();
  }

  /** Appends what {@link #quote} returns. */
  public static void quoteTo(StringBuilder out, String text) {
    out.append('"');
    escapeTo(out, text);
    out.append('"');
  }

  /** Appends the escaped text without the quotes around it. */
  public static void escapeTo(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); ) {
      int rune = text.codePointAt(i);
      i += Character.charCount(rune);
      escapeRune(out, rune, '"');
    }
  }

  /** The character in single quotes, escaped as {@code strconv.QuoteRune} does. */
  public static String quoteRune(int rune) {
    StringBuilder out = new StringBuilder("'");
    boolean valid = Character.isValidCodePoint(rune) && !isSurrogate(rune);
    escapeRune(out, valid ? rune : 0xFFFD, '\'');
    return out.append('\'').toString();
  }

  private static void escapeRune(StringBuilder out, int rune, char quote) {
    if (rune == quote || rune == '\\') {
      out.append('\\').append((char) rune);
    } else if (rune >= ' ' && rune < 0x7F) {
      out.append((char) rune);
    } else if (isRawByte(rune)) {
      hex(out.append("\\x"), rune - RAW_BYTE, 2);
    } else if (isSurrogate(rune)) {
      out.append('\uFFFD');
    } else if (isPrint(rune)) {
      out.appendCodePoint(rune);
    } else {
      escapeUnprintable(out, rune);
    }
  }

  private static void escapeUnprintable(StringBuilder out, int rune) {
    int named = "\u0007\b\f\n\r\t\u000B".indexOf(rune);
    if (named >= 0) {
      out.append('\\').append("abfnrtv".charAt(named));
    } else if (rune < ' ' || rune == 0x7F) {
      hex(out.append("\\x"), rune, 2);
    } else if (rune < 0x10000) {
      hex(out.append("\\u"), rune, 4);
    } else {
      hex(out.append("\\U"), rune, 8);
    }
  }

  private static void hex(StringBuilder out, int value, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(HEX.charAt((value >> shift) & 0xF));
    }
  }

  /** Go's {@code unicode.IsPrint}: letters, marks, numbers, punctuation, symbols and the space. */
  public static boolean isPrint(int rune) {
    if (rune < 0x7F) {
      return rune >= ' ';
    }
    return switch (Character.getType(rune)) {
      case Character.UNASSIGNED,
          Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static boolean isSurrogate(int rune) {
    return rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE;
  }

  /** True for a character that stands for one byte outside UTF-8, see the class comment. */
  public static boolean isRawByte(int rune) {
    return rune >= RAW_BYTE + 0x80 && rune <= RAW_BYTE + 0xFF;
  }

  /**
   * The value of a literal in double quotes, single quotes (a string of any length) or back quotes.
   *
   * @param literal the text with its quotes
   * @throws IllegalArgumentException with Go's words, {@code invalid syntax}
   */
  public static String unquote(String literal) {
    int end = literal.length() - 1;
    char quote = end >= 1 ? literal.charAt(0) : 0;
    if ((quote != '"' && quote != '\'' && quote != '`') || literal.charAt(end) != quote) {
      throw invalid();
    }
    String body = literal.substring(1, end);
    if (body.indexOf(quote) < 0 && (quote == '`' || body.indexOf('\\') < 0)) {
      if (quote != '`' && body.indexOf('\n') >= 0) {
        throw invalid();
      }
      return body;
    }
    if (quote == '`' || body.indexOf('\n') >= 0) {
      throw invalid();
    }
    return new Unquoter(body, quote).run();
  }

  /**
   * The value of a character literal such as {@code 'a'} or {@code '\n'}: exactly one character.
   *
   * @throws IllegalArgumentException with Go's words, {@code invalid syntax}
   */
  public static int unquoteRune(String literal) {
    String text = unquote(literal);
    if (literal.charAt(0) != '\'' || text.codePointCount(0, text.length()) != 1) {
      throw invalid();
    }
    int rune = text.codePointAt(0);
    return isRawByte(rune) ? rune - RAW_BYTE : rune;
  }

  /** The bytes of a Go string held in the form of the class comment. */
  public static byte[] bytes(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 8);
    for (int i = 0; i < text.length(); ) {
      int rune = text.codePointAt(i);
      i += Character.charCount(rune);
      if (isRawByte(rune)) {
        out.write(rune - RAW_BYTE);
      } else {
        out.writeBytes(utf8(isSurrogate(rune) ? 0xFFFD : rune));
      }
    }
    return out.toByteArray();
  }

  /** The Java form of a Go string given by its bytes, see the class comment. */
  public static String text(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; ) {
      int length = Utf8.sequenceLength(bytes, i);
      if (length == 0) {
        out.append((char) (RAW_BYTE + (bytes[i] & 0xFF)));
        i++;
      } else {
        out.append(new String(bytes, i, length, StandardCharsets.UTF_8));
        i += length;
      }
    }
    return out.toString();
  }

  static byte[] utf8(int rune) {
    return Character.toString(rune).getBytes(StandardCharsets.UTF_8);
  }

  static IllegalArgumentException invalid() {
    return new IllegalArgumentException("invalid syntax");
  }

  /** Decodes the escapes of one literal's body into bytes. */
  private static final class Unquoter {
    private final String body;
    private final char quote;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int at;

    Unquoter(String body, char quote) {
      this.body = body;
      this.quote = quote;
    }

    String run() {
      while (at < body.length()) {
        int rune = body.codePointAt(at);
        at += Character.charCount(rune);
        if (rune == quote) {
          throw invalid();
        } else if (rune == '\\') {
          escape();
        } else {
          out.writeBytes(bytes(Character.toString(rune)));
        }
      }
      return text(out.toByteArray());
    }

    private void escape() {
      char c = next();
      int named = "abfnrtv\\".indexOf(c);
      if (named >= 0) {
        out.write("\u0007\b\f\n\r\t\u000B\\".charAt(named));
      } else if (c == quote) {
        out.write(c);
      } else {
        numeric(c);
      }
    }

    private void numeric(char c) {
      switch (c) {
        case 'x' -> out.write(digits(2, 16));
        case 'u' -> codePoint(digits(4, 16));
        case 'U' -> codePoint(digits(8, 16));
        default -> octal(c);
      }
    }

    private void octal(char first) {
      at--;
      int value = first >= '0' && first <= '7' ? digits(3, 8) : 256;
      if (value > 255) {
        throw invalid();
      }
      out.write(value);
    }

    private void codePoint(int rune) {
      if (rune < 0 || rune > Character.MAX_CODE_POINT) {
        throw invalid();
      }
      out.writeBytes(utf8(isSurrogate(rune) ? 0xFFFD : rune));
    }

    private int digits(int count, int radix) {
      int value = 0;
      for (int i = 0; i < count; i++) {
        char c = next();
        int digit = c < 0x80 ? Character.digit(c, radix) : -1;
        if (digit < 0) {
          throw invalid();
        }
        value = value * radix + digit;
      }
      return value;
    }

    private char next() {
      if (at >= body.length()) {
        throw invalid();
      }
      return body.charAt(at++);
    }
  }
}
