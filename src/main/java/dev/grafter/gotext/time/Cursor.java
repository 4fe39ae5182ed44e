package dev.grafter.gotext.time;

import java.util.List;

/** A place in a value that is being read. */
final class Cursor {
  private final String text;
  private int at;
  private String unmatched = "";

  Cursor(String text) {
    this.text = text;
  }

  int position() {
    return at;
  }

  String rest() {
    return text.substring(at);
  }

  /** The part of the literal that the last failed skip could not find. */
  String unmatched() {
    return unmatched;
  }

  /**
   * Passes a literal; any run of spaces there stands for any run here, also an empty one at the
   * end.
   */
  boolean skip(String literal) {
    for (int i = 0; i < literal.length(); ) {
      if (literal.charAt(i) == ' ') {
        if (at < text.length() && text.charAt(at) != ' ') {
          unmatched = literal;
          return false;
        }
        i = spacesEnd(literal, i);
        at = spacesEnd(text, at);
      } else if (at < text.length() && text.charAt(at) == literal.charAt(i)) {
        at++;
        i++;
      } else {
        unmatched = literal;
        return false;
      }
    }
    return true;
  }

  private static int spacesEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return end;
  }

  /** Passes up to so many spaces. */
  void skipSpaces(int most) {
    for (int i = 0; i < most && at < text.length() && text.charAt(at) == ' '; i++) {
      at++;
    }
  }

  /** The next characters, or null when there are not so many. */
  String take(int length) {
    if (text.length() - at < length) {
      return null;
    }
    at += length;
    return text.substring(at - length, at);
  }

  boolean atDigit() {
    return isDigit(at);
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  /** A number of at least and at most so many digits, or -1 when there are fewer. */
  int number(int least, int most) {
    int number = 0;
    int count = 0;
    while (count < most && isDigit(at + count)) {
      number = number * 10 + text.charAt(at + count) - '0';
      count++;
    }
    if (count < least) {
      return -1;
    }
    at += count;
    return number;
  }

  /** The index of the name that stands here in any case, or -1. */
  int name(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (text.regionMatches(true, at, name, 0, name.length())) {
        at += name.length();
        return i;
      }
    }
    return -1;
  }

  /** Whether a comma or point with a digit behind it comes next. */
  boolean atFraction() {
    return at < text.length()
        && (text.charAt(at) == '.' || text.charAt(at) == ',')
        && isDigit(at + 1);
  }

  String takeFraction() {
    int end = at + 1;
    while (isDigit(end)) {
      end++;
    }
    return take(end - at);
  }

  boolean takeZulu() {
    return takeWord("Z");
  }

  boolean takeWord(String word) {
    boolean here = text.startsWith(word, at);
    at += here ? word.length() : 0;
    return here;
  }
}
