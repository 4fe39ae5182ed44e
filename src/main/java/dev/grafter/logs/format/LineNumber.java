package dev.grafter.logs.format;

import java.util.OptionalInt;

/** The number of a line of source, as another program wrote it. */
final class LineNumber {

  private static final int MOST_DIGITS = 9;

  private LineNumber() {}

  static OptionalInt of(String text) {
    return text.isEmpty()
            || text.length() > MOST_DIGITS
            || !text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(text));
  }
}
