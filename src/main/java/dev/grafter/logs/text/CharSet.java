package dev.grafter.logs.text;

/**
 * A set of characters: any of ASCII, and all or none of the others, which is what classes such as
 * {@code [^:]} and {@code \d} need.
 *
 * @param low the bits of the characters 0 to 63
 * @param high the bits of the characters 64 to 127
 * @param others whether every other character belongs to the set
 */
record CharSet(long low, long high, boolean others) {

  static final CharSet NONE = new CharSet(0, 0, false);
  static final CharSet ALL = NONE.negated();
  static final CharSet DIGIT = NONE.with('0', '9');
  static final CharSet WORD = DIGIT.with('a', 'z').with('A', 'Z').with('_', '_');
  static final CharSet SPACE = NONE.with('\t', '\n').with('\f', '\r').with(' ', ' ');

  boolean has(int c) {
    if (c >= 128) {
      return others;
    }
    long bits = c < 64 ? low : high;
    return (bits & (1L << (c & 63))) != 0;
  }

  CharSet with(int from, int to) {
    long newLow = low;
    long newHigh = high;
    for (int c = from; c <= to; c++) {
      if (c < 64) {
        newLow |= 1L << c;
      } else {
        newHigh |= 1L << (c - 64);
      }
    }
    return new CharSet(newLow, newHigh, others);
  }

  CharSet or(CharSet other) {
    return new CharSet(low | other.low, high | other.high, others || other.others);
  }

  CharSet negated() {
    return new CharSet(~low, ~high, !others);
  }

  boolean meets(CharSet other) {
    return (low & other.low) != 0 || (high & other.high) != 0 || (others && other.others);
  }
}
