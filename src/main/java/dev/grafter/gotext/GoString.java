package dev.grafter.gotext;

/**
 * Go's view of strings as bytes. A byte that is not part of valid UTF-8 is held as {@link GoQuote}
 * explains, so cutting inside a character loses nothing, and joining the pieces heals it.
 */
public final class GoString {
  private static final char REPLACEMENT = '\uFFFD';

  private GoString() {}

  /** The length in bytes: {@code len(text)}. */
  public static int length(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 || (GoQuote.isRawByte(c) && !followsHigh(text, i))) {
        length++;
      } else if (c < 0x800) {
        length += 2;
      } else if (Character.isHighSurrogate(c) && precedesLow(text, i)) {
        length += 4;
        i++;
      } else {
        length += 3;
      }
    }
    return length;
  }

  private static boolean followsHigh(String text, int at) {
    return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static boolean precedesLow(String text, int at) {
    return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The bytes from one index to another: {@code text[from:to]}; the indices must be in range. */
  public static String slice(String text, int from, int to) {
    if (isAscii(text)) {
      return text.substring(from, to);
    }
    return GoQuote.text(java.util.Arrays.copyOfRange(GoQuote.bytes(text), from, to));
  }

  /** The byte at an index, from 0 to 255. */
  public static int byteAt(String text, int index) {
    return isAscii(text) ? text.charAt(index) : GoQuote.bytes(text)[index] & 0xFF;
  }

  /** The text with held bytes that have become valid UTF-8 by joining turned into characters. */
  public static String healed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (GoQuote.isRawByte(text.charAt(i))) {
        return GoQuote.text(GoQuote.bytes(text));
      }
    }
    return text;
  }

  /** The text with every byte that is not UTF-8 replaced by U+FFFD, as Go's JSON and XML do. */
  public static String printable(CharSequence text) {
    String plain = text.toString();
    for (int i = 0; i < plain.length(); i++) {
      if (Character.isSurrogate(plain.charAt(i))) {
        return replaceLone(healed(plain));
      }
    }
    return plain;
  }

  private static String replaceLone(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Go's order of strings: by their bytes, which is the order of their code points. */
  public static int compare(String a, String b) {
    int end = Math.min(a.length(), b.length());
    for (int i = 0; i < end; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean plain = !Character.isSurrogate(x) && !Character.isSurrogate(y);
        return plain
            ? Character.compare(x, y)
            : java.util.Arrays.compareUnsigned(GoQuote.bytes(a), GoQuote.bytes(b));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** Go's {@code unicode.IsSpace}. */
  public static boolean isSpace(int c) {
    return switch (c) {
      case '\t',
          '\n',
          0x0B,
          '\f',
          '\r',
          ' ',
          0x85,
          0xA0,
          0x1680,
          0x2028,
          0x2029,
          0x202F,
          0x205F,
          0x3000 ->
          true;
      default -> c >= 0x2000 && c <= 0x200A;
    };
  }

  /** {@code strings.TrimSpace}. */
  public static String trimSpace(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** {@code strings.ToUpper}: character by character, so the length in characters stays. */
  public static String toUpper(String text) {
    return map(text, Character::toUpperCase);
  }

  /** {@code strings.ToLower}: character by character. */
  public static String toLower(String text) {
    return map(text, Character::toLowerCase);
  }

  private static String map(String text, java.util.function.IntUnaryOperator mapping) {
    int at = 0;
    while (at < text.length() && mapping.applyAsInt(text.charAt(at)) == text.charAt(at)) {
      if (Character.isSurrogate(text.charAt(at))) {
        break;
      }
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, at);
    while (at < text.length()) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      out.appendCodePoint(GoQuote.isRawByte(c) ? REPLACEMENT : mapping.applyAsInt(c));
    }
    return out.toString();
  }
}
