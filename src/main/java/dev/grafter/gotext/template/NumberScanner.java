package dev.grafter.gotext.template;

/**
 * Finds where a number ends. It takes more than numbers, such as {@code 0x0.2} or {@code 089}; the
 * conversion refuses those later.
 */
final class NumberScanner {
  private static final String DECIMAL = "0123456789_";
  private static final String HEX = "0123456789abcdefABCDEF_";

  private final String input;
  private int position;
  private boolean failed;

  NumberScanner(String input) {
    this.input = input;
  }

  /** Whether the last scan ended at a letter or digit that no number can hold. */
  boolean failed() {
    return failed;
  }

  /** The end of the number that starts at {@code from}; after a failure, past the bad character. */
  int scan(int from) {
    position = from;
    accept("+-");
    String digits = acceptPrefix();
    acceptRun(digits);
    if (accept(".")) {
      acceptRun(digits);
    }
    acceptExponent(digits);
    accept("i");
    int next = position < input.length() ? input.codePointAt(position) : -1;
    failed = Characters.isAlphaNumeric(next);
    return failed ? position + Character.charCount(next) : position;
  }

  private String acceptPrefix() {
    if (!accept("0")) {
      return DECIMAL;
    }
    if (accept("xX")) {
      return HEX;
    }
    if (accept("oO")) {
      return "01234567_";
    }
    return accept("bB") ? "01_" : DECIMAL;
  }

  private void acceptExponent(String digits) {
    boolean decimal = digits.equals(DECIMAL);
    if ((decimal && accept("eE")) || (digits.equals(HEX) && accept("pP"))) {
      accept("+-");
      acceptRun(DECIMAL);
    }
  }

  private boolean accept(String valid) {
    if (position < input.length() && valid.indexOf(input.charAt(position)) >= 0) {
      position++;
      return true;
    }
    return false;
  }

  private void acceptRun(String valid) {
    while (accept(valid)) {
      // Each call takes one character.
    }
  }
}
