package dev.grafter.logs.run;

import dev.grafter.gotext.GoFloat;

/** Extracted values: String, Double, Boolean or null. */
final class Values {

  private Values() {}

  /** The value as a string, as collectors write it; null when it cannot be one. */
  static String text(Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Double number) {
      return GoFloat.formatF(number);
    }
    return value == null ? null : value.toString();
  }

  /** Whether a string is valid UTF-8: Loki refuses labels that are not. */
  static boolean isValid(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
