package dev.grafter.logs.format;

import java.util.List;

/**
 * Names of services, files and context parameters. They stand unquoted in every format, so they
 * hold no space, no control character, no quote and no equals sign.
 */
public final class Names {

  /**
   * Code points, both ends included.
   *
   * @param first the first
   * @param last the last
   */
  public record Range(int first, int last) {}

  /** What no name holds: all that some reader takes for space, for an end, or for no character. */
  public static final List<Range> REFUSED =
      List.of(
          new Range(0, ' '),
          new Range('"', '"'),
          new Range('=', '='),
          new Range(0x7F, 0xA0),
          new Range(0x1680, 0x1680),
          new Range(0x2000, 0x200A),
          new Range(0x2028, 0x2029),
          new Range(0x202F, 0x202F),
          new Range(0x205F, 0x205F),
          new Range(0x3000, 0x3000),
          new Range(0xD800, 0xDFFF),
          new Range(0xFFFD, 0xFFFD));

  private Names() {}

  /** The text as a name: each refused character becomes an underscore, and so does no text. */
  public static String tidy(String text) {
    if (isName(text)) {
      return text;
    }
    StringBuilder name = new StringBuilder(text.length());
    text.codePoints().forEach(c -> name.appendCodePoint(refused(c) ? '_' : c));
    return name.isEmpty() ? "_" : name.toString();
  }

  /** The text as the name of a file, where a colon would end the name. */
  public static String tidyFile(String text) {
    return tidy(text).replace(':', '_');
  }

  static boolean isName(String text) {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (refused(c)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return i > 0;
  }

  static void require(String what, String text) {
    if (!isName(text)) {
      throw new IllegalArgumentException(
          what + " must be a name without spaces, quotes and equals signs, not \"" + text + "\"");
    }
  }

  private static boolean refused(int c) {
    if (c > ' ' && c < 0x7F) {
      return c == '"' || c == '=';
    }
    for (Range range : REFUSED) {
      if (c >= range.first() && c <= range.last()) {
        return true;
      }
    }
    return false;
  }
}
