package dev.grafter.gotext.template;

import dev.grafter.gotext.GoFloat;
import dev.grafter.gotext.GoInteger;
import dev.grafter.gotext.GoNumberException;
import dev.grafter.gotext.GoQuote;
import java.util.OptionalLong;

/**
 * A numeric literal under all the types that can hold it, as Go's ideal constants are.
 *
 * @param isInt whether {@code integer} is its value
 * @param isUint whether {@code unsigned} is its value
 * @param isFloat whether {@code real} is its value
 * @param isComplex whether it was written with an imaginary part
 */
record NumberLiteral(
    boolean isInt,
    boolean isUint,
    boolean isFloat,
    boolean isComplex,
    long integer,
    long unsigned,
    double real,
    double imaginary) {

  private static final double TWO_TO_63 = 0x1p63;
  private static final double TWO_TO_64 = 0x1p64;

  /**
   * Reads a number.
   *
   * @throws IllegalArgumentException with Go's words
   */
  static NumberLiteral parse(String text) {
    if (text.endsWith("i")) {
      NumberLiteral imaginary = imaginary(text);
      if (imaginary != null) {
        return imaginary;
      }
    }
    OptionalLong unsigned = GoInteger.parseUnsignedLiteral(text);
    OptionalLong signed = GoInteger.parseLiteral(text);
    if (signed.isPresent()) {
      boolean isUint = unsigned.isPresent() || signed.getAsLong() == 0;
      long value = signed.getAsLong();
      return new NumberLiteral(true, isUint, true, false, value, unsigned.orElse(0), value, 0);
    }
    if (unsigned.isPresent()) {
      double real = toDouble(unsigned.getAsLong());
      return new NumberLiteral(false, true, true, false, 0, unsigned.getAsLong(), real, 0);
    }
    return floating(text);
  }

  private static NumberLiteral imaginary(String text) {
    try {
      return complex(0, GoFloat.parse(text.substring(0, text.length() - 1)));
    } catch (GoNumberException e) {
      return null;
    }
  }

  /** Reads {@code 1+2i}. */
  static NumberLiteral parseComplex(String text) {
    int sign = text.length() - 2;
    while (sign > 0 && !isPartSign(text, sign)) {
      sign--;
    }
    return complex(
        GoFloat.parse(text.substring(0, sign)),
        GoFloat.parse(text.substring(sign, text.length() - 1)));
  }

  private static boolean isPartSign(String text, int at) {
    char c = text.charAt(at);
    return (c == '+' || c == '-') && "eEpP".indexOf(text.charAt(at - 1)) < 0;
  }

  /** A character literal. */
  static NumberLiteral ofRune(int rune) {
    return new NumberLiteral(true, true, true, false, rune, rune, rune, 0);
  }

  private static NumberLiteral complex(double real, double imaginary) {
    boolean isReal = imaginary == 0;
    return new NumberLiteral(
        isReal && isWhole(real, -TWO_TO_63, TWO_TO_63),
        isReal && isWhole(real, 0, TWO_TO_64),
        isReal,
        true,
        (long) real,
        toUnsigned(real),
        real,
        imaginary);
  }

  private static NumberLiteral floating(String text) {
    double value;
    try {
      value = GoFloat.parse(text);
    } catch (GoNumberException e) {
      throw new IllegalArgumentException("illegal number syntax: " + GoQuote.quote(text), e);
    }
    if (text.chars().noneMatch(c -> ".eEpP".indexOf(c) >= 0)) {
      throw new IllegalArgumentException("integer overflow: " + GoQuote.quote(text));
    }
    boolean isInt = isWhole(value, -TWO_TO_63, TWO_TO_63);
    boolean isUint = isWhole(value, 0, TWO_TO_64);
    return new NumberLiteral(isInt, isUint, true, false, (long) value, toUnsigned(value), value, 0);
  }

  private static boolean isWhole(double value, double low, double high) {
    return value == Math.rint(value) && value >= low && value < high;
  }

  private static double toDouble(long unsigned) {
    return new java.math.BigDecimal(Long.toUnsignedString(unsigned)).doubleValue();
  }

  private static long toUnsigned(double value) {
    return value < TWO_TO_63 ? (long) value : (long) (value - TWO_TO_63) ^ Long.MIN_VALUE;
  }
}
