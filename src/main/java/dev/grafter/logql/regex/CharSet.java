package dev.grafter.logql.regex;

import java.util.Arrays;

/**
 * An immutable set of characters, of which those of ASCII are found by one bit. The end of the text
 * may belong to it like a character.
 */
final class CharSet {

  private static final int ASCII = 128;

  /** Stands for the end of the text. */
  static final int END = Ranges.MAX_RUNE + 1;

  static final CharSet ALL = of(0, Ranges.MAX_RUNE);

  /** All characters, and the end. */
  static final CharSet ANYTHING = of(0, END);

  static final CharSet ALL_BUT_NEWLINE = of(0, '\n' - 1, '\n' + 1, Ranges.MAX_RUNE);

  private final long low;
  private final long high;
  private final int[] ranges;

  /** Whether all characters beyond ASCII belong to the set. */
  private final boolean others;

  /** Whether only ASCII belongs to the set. */
  private final boolean ascii;

  private final boolean end;

  private CharSet(int[] ranges) {
    this.ranges = ranges;
    this.low = bits(ranges, 0);
    this.high = bits(ranges, Long.SIZE);
    int last = ranges.length - 2;
    this.end = last >= 0 && ranges[last + 1] == END;
    this.others = last >= 0 && ranges[last] <= ASCII && ranges[last + 1] >= Ranges.MAX_RUNE;
    this.ascii = last < 0 || ranges[last + 1] < ASCII;
  }

  private static long bits(int[] ranges, int from) {
    long bits = 0;
    for (int i = 0; i < ranges.length; i += 2) {
      int end = Math.min(ranges[i + 1], from + Long.SIZE - 1);
      for (int c = Math.max(ranges[i], from); c <= end; c++) {
        bits |= 1L << (c - from);
      }
    }
    return bits;
  }

  /** The set of pairs of first and last. */
  static CharSet of(int... ranges) {
    Ranges all = new Ranges();
    all.addAll(ranges);
    return new CharSet(all.clean());
  }

  /** The set of a character, in both cases if case does not matter. */
  static CharSet literal(int rune, boolean foldsCase) {
    Ranges all = new Ranges();
    all.addLiteral(rune, foldsCase);
    return new CharSet(all.clean());
  }

  boolean has(int rune) {
    if (rune < ASCII) {
      return ((rune < Long.SIZE ? low : high) & (1L << rune)) != 0;
    }
    if (others) {
      return rune != END || end;
    }
    return !ascii && search(rune);
  }

  private boolean search(int rune) {
    int from = 0;
    int to = ranges.length / 2;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (ranges[2 * middle + 1] < rune) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from < ranges.length / 2 && ranges[2 * from] <= rune;
  }

  CharSet or(CharSet other) {
    Ranges all = new Ranges();
    all.addAll(ranges);
    all.addAll(other.ranges);
    return new CharSet(all.clean());
  }

  /** Whether the sets have a character in common. */
  boolean meets(CharSet other) {
    int i = 0;
    int j = 0;
    while (i < ranges.length && j < other.ranges.length) {
      if (ranges[i + 1] < other.ranges[j]) {
        i += 2;
      } else if (other.ranges[j + 1] < ranges[i]) {
        j += 2;
      } else {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharSet set && Arrays.equals(ranges, set.ranges);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ranges);
  }
}
