package dev.grafter.gotext.time;

import dev.grafter.gotext.GoInteger;
import dev.grafter.gotext.GoNumberException;

/** Recognises zone abbreviations, which follow no rule, as Go guesses them. */
final class ZoneName {
  private static final int MAX_HOURS = 23;

  private ZoneName() {}

  /** The length of the abbreviation that the text starts with, or 0. */
  static int length(String text) {
    if (text.length() < 3) {
      return 0;
    }
    if (text.startsWith("ChST") || text.startsWith("MeST")) {
      return 4;
    }
    if (text.startsWith("GMT")) {
      return 3 + signedHours(text.substring(3));
    }
    if (text.charAt(0) == '+' || text.charAt(0) == '-') {
      return signedHours(text);
    }
    return upperCase(text);
  }

  private static int upperCase(String text) {
    int count = 0;
    while (count < 6
        && count < text.length()
        && text.charAt(count) >= 'A'
        && text.charAt(count) <= 'Z') {
      count++;
    }
    boolean endsInT = count > 0 && text.charAt(count - 1) == 'T';
    return switch (count) {
      case 3 -> 3;
      case 4 -> endsInT || text.startsWith("WITA") ? 4 : 0;
      case 5 -> endsInT ? 5 : 0;
      default -> 0;
    };
  }

  /** The length of a sign and a number of hours up to 23, or 0. */
  private static int signedHours(String text) {
    if (text.isEmpty() || (text.charAt(0) != '+' && text.charAt(0) != '-')) {
      return 0;
    }
    int end = 1;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    try {
      return end > 1 && GoInteger.parse(text.substring(1, end), 10) <= MAX_HOURS ? end : 0;
    } catch (GoNumberException e) {
      return 0;
    }
  }
}
