package dev.grafter.logql.regex;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which characters are the same but for their case. */
final class CaseFold {
  /** The two dotted and dotless i fold to nothing. */
  private static final String EXCEPTIONS = "\u0130\u0131";

  private CaseFold() {}

  /**
   * The next character, in a circle by code, that differs only in case; itself if there is none.
   */
  static int next(int rune) {
    if (rune < 0x80 && !isAsciiLetter(rune)) {
      return rune;
    }
    TreeSet<Integer> orbit = Orbits.BY_CHARACTER.get(rune);
    if (orbit == null) {
      return rune;
    }
    Integer higher = orbit.higher(rune);
    return higher == null ? orbit.first() : higher;
  }

  /** The smallest character that differs only in case. */
  static int smallest(int rune) {
    if (rune < 0x80) {
      return isAsciiLetter(rune) ? rune & ~0x20 : rune;
    }
    TreeSet<Integer> orbit = Orbits.BY_CHARACTER.get(rune);
    return orbit == null ? rune : orbit.first();
  }

  /** Adds the range and all that differs from it only in case. */
  static void addFolded(Ranges ranges, int low, int high) {
    ranges.add(low, high);
    for (TreeSet<Integer> orbit : Orbits.BY_CHARACTER.subMap(low, true, high, true).values()) {
      orbit.forEach(rune -> ranges.add(rune, rune));
    }
  }

  private static boolean isAsciiLetter(int rune) {
    return (rune | 0x20) >= 'a' && (rune | 0x20) <= 'z';
  }

  /** Made when first needed. */
  private static final class Orbits {
    static final TreeMap<Integer, TreeSet<Integer>> BY_CHARACTER = new TreeMap<>();

    static {
      Map<Integer, TreeSet<Integer>> byFold = new HashMap<>();
      for (int rune = 0; rune <= 0x1FFFF; rune++) {
        int fold = Character.toLowerCase(Character.toUpperCase(rune));
        if (fold != rune && EXCEPTIONS.indexOf(rune) < 0) {
          byFold.computeIfAbsent(fold, f -> new TreeSet<>()).add(rune);
        }
      }
      byFold.forEach((fold, runes) -> runes.add(fold));
      byFold.values().forEach(runes -> runes.forEach(r -> BY_CHARACTER.put(r, runes)));
    }
  }
}
