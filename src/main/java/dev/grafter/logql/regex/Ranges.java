package dev.grafter.logql.regex;

import java.util.Arrays;

/** A growing set of characters, held as pairs of first and last. */
final class Ranges {
  static final int MAX_RUNE = Character.MAX_CODE_POINT;

  private int[] bounds = new int[8];
  private int count;

  void add(int low, int high) {
    if (count == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * count);
    }
    bounds[count++] = low;
    bounds[count++] = high;
  }

  void addAll(int[] ranges) {
    for (int i = 0; i < ranges.length; i += 2) {
      add(ranges[i], ranges[i + 1]);
    }
  }

  void addNegated(int[] cleanRanges) {
    addAll(negated(cleanRanges));
  }

  /** The character, in both cases if case does not matter. */
  void addLiteral(int rune, boolean foldsCase) {
    if (foldsCase) {
      CaseFold.addFolded(this, rune, rune);
    } else {
      add(rune, rune);
    }
  }

  /** Sorted, without overlaps or neighbours. */
  int[] clean() {
    long[] sorted = new long[count / 2];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = ((long) bounds[2 * i] << 32) | bounds[2 * i + 1];
    }
    Arrays.sort(sorted);
    Ranges merged = new Ranges();
    for (long range : sorted) {
      merged.merge((int) (range >> 32), (int) range);
    }
    return Arrays.copyOf(merged.bounds, merged.count);
  }

  private void merge(int low, int high) {
    if (count > 0 && low <= bounds[count - 1] + 1) {
      bounds[count - 1] = Math.max(bounds[count - 1], high);
    } else {
      add(low, high);
    }
  }

  /** All other characters. */
  static int[] negated(int[] cleanRanges) {
    Ranges others = new Ranges();
    int next = 0;
    for (int i = 0; i < cleanRanges.length; i += 2) {
      if (next < cleanRanges[i]) {
        others.add(next, cleanRanges[i] - 1);
      }
      next = cleanRanges[i + 1] + 1;
    }
    if (next <= MAX_RUNE) {
      others.add(next, MAX_RUNE);
    }
    return Arrays.copyOf(others.bounds, others.count);
  }
}
