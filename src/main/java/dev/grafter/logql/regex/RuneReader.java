package dev.grafter.logql.regex;

import dev.grafter.gotext.GoQuote;

/** The text of an expression and how far it is read. */
final class RuneReader {
  private static final int MAX_NUMBER = 100_000_000;

  private final String text;
  private int position;

  RuneReader(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  int position() {
    return position;
  }

  void moveTo(int newPosition) {
    position = newPosition;
  }

  void skip(int characters) {
    position += characters;
  }

  boolean atEnd() {
    return position >= text.length();
  }

  int remaining() {
    return text.length() - position;
  }

  /** The next character, which stays, or -1. */
  int peek() {
    return atEnd() ? -1 : text.codePointAt(position);
  }

  /** The char behind the next one, or -1. */
  int peekSecond() {
    return remaining() < 2 ? -1 : text.charAt(position + 1);
  }

  boolean startsWith(String prefix) {
    return text.startsWith(prefix, position);
  }

  boolean takeIf(int c) {
    if (peek() != c) {
      return false;
    }
    position++;
    return true;
  }

  /** Takes a character, which must be valid UTF-8. */
  int next() {
    int rune = text.codePointAt(position);
    if (GoQuote.isRawByte(rune)) {
      throw new RegexSyntaxException("invalid UTF-8", from(position));
    }
    position += Character.charCount(rune);
    return rune;
  }

  /** Refuses bytes that are not UTF-8 in a part of the text. */
  void checkUtf8(int start, int end) {
    for (int i = start; i < end; i++) {
      if (GoQuote.isRawByte(text.charAt(i)) && !Character.isHighSurrogate(before(i))) {
        throw new RegexSyntaxException("invalid UTF-8", text.substring(i, end));
      }
    }
  }

  private char before(int index) {
    return index == 0 ? 0 : text.charAt(index - 1);
  }

  String from(int start) {
    return text.substring(start);
  }

  /** What was read since then. */
  String since(int start) {
    return text.substring(start, position);
  }

  /**
   * Takes a decimal number without leading zeros.
   *
   * @return -1 when there is none; too large a number comes out as some large number
   */
  int number() {
    int start = position;
    while (peek() >= '0' && peek() <= '9') {
      position++;
    }
    if (position == start || (position - start > 1 && text.charAt(start) == '0')) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < position && value < MAX_NUMBER; i++) {
      value = value * 10 + (text.charAt(i) - '0');
    }
    return value;
  }
}
