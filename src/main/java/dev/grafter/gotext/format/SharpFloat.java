package dev.grafter.gotext.format;

/** What the sharp flag does to floats: a decimal point always, and trailing zeros for g. */
final class SharpFloat {
  private SharpFloat() {}

  /**
   * The number, without its sign, in full.
   *
   * @param digits the precision, or -1
   */
  static String expand(String number, char verb, int digits) {
    boolean hex = verb == 'x' || verb == 'X';
    int missing = missing(verb, digits);
    int end = tailStart(number, hex);
    boolean seen = false;
    for (int i = 0; i < end; i++) {
      char c = number.charAt(i);
      seen |= c != '0' && c != '.';
      if (c != '.' && seen) {
        missing--;
      }
    }
    String head = number.substring(0, end);
    if (head.indexOf('.') < 0) {
      missing -= head.equals("0") ? 1 : 0;
      head += ".";
    }
    return head + "0".repeat(Math.max(0, missing)) + number.substring(end);
  }

  private static int missing(char verb, int digits) {
    boolean general = verb == 'g' || verb == 'G' || verb == 'x';
    return general ? (digits == -1 ? 6 : digits) : 0;
  }

  private static int tailStart(String number, boolean hex) {
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c == 'p' || c == 'P' || (!hex && (c == 'e' || c == 'E'))) {
        return i;
      }
    }
    return number.length();
  }
}
