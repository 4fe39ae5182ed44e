package dev.grafter.gotext.template;

/** The classes of character that the template language knows. */
final class Characters {
  private Characters() {}

  static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAlphaNumeric(int c) {
    return c == '_' || Character.isLetter(c) || Character.isDigit(c);
  }

  /** Whether a left delimiter's trim marker, a minus and a space, stands here. */
  static boolean startsTrim(String text, int at) {
    return at + 1 < text.length() && text.charAt(at) == '-' && isSpace(text.charAt(at + 1));
  }

  /** Whether a right delimiter's trim marker, a space and a minus, stands here. */
  static boolean endsTrim(String text, int at) {
    return at + 1 < text.length() && isSpace(text.charAt(at)) && text.charAt(at + 1) == '-';
  }

  /** Where the run of spaces begins that ends at {@code end}, at the earliest at {@code from}. */
  static int spacesStart(String text, int from, int end) {
    int at = end;
    while (at > from && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Where the run of spaces ends that begins at {@code from}. */
  static int spacesEnd(String text, int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static int newlines(String text, int from, int to) {
    int count = 0;
    for (int i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) {
      count++;
    }
    return count;
  }
}
