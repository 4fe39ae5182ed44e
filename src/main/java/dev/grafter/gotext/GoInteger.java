package dev.grafter.gotext;

import java.math.BigInteger;
import java.util.OptionalLong;

/** Go's reading of integers: {@code strconv.ParseInt} and {@code ParseUint}. */
public final class GoInteger {
  private static final BigInteger MAX_UNSIGNED = BigInteger.ONE.shiftLeft(64);

  private GoInteger() {}

  /**
   * {@code ParseInt(text, 0, 64)}: a sign, then decimal, {@code 0x}, {@code 0o}, {@code 0b} or
   * octal digits, underscores between them.
   *
   * @return the value, or empty where Go returns an error
   */
  public static OptionalLong parseLiteral(String text) {
    boolean negative = text.startsWith("-");
    BigInteger magnitude = magnitude(negative || text.startsWith("+") ? text.substring(1) : text);
    if (magnitude == null) {
      return OptionalLong.empty();
    }
    BigInteger value = negative ? magnitude.negate() : magnitude;
    return value.bitLength() < 64 ? OptionalLong.of(value.longValue()) : OptionalLong.empty();
  }

  /** {@code ParseUint(text, 0, 64)}: as {@link #parseLiteral}, but without a sign; 64 bits. */
  public static OptionalLong parseUnsignedLiteral(String text) {
    BigInteger magnitude = magnitude(text);
    return magnitude == null || magnitude.compareTo(MAX_UNSIGNED) >= 0
        ? OptionalLong.empty()
        : OptionalLong.of(magnitude.longValue());
  }

  /**
   * {@code ParseInt(text, radix, 64)}: an optional sign and plain digits.
   *
   * @throws GoNumberException with Go's words
   */
  public static long parse(String text, int radix) {
    return parse("ParseInt", text, radix);
  }

  /**
   * {@code Atoi}: as {@link #parse} in base ten, with its own name in the error.
   *
   * @throws GoNumberException with Go's words
   */
  public static long atoi(String text) {
    return parse("Atoi", text, 10);
  }

  private static long parse(String function, String text, int radix) {
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    if (!isDigits(digits, radix)) {
      throw new GoNumberException(function, text, "invalid syntax", 0);
    }
    BigInteger magnitude = new BigInteger(digits, radix);
    BigInteger value = negative ? magnitude.negate() : magnitude;
    if (value.bitLength() >= 64) {
      double limit = negative ? Long.MIN_VALUE : (double) Long.MAX_VALUE;
      throw new GoNumberException(function, text, "value out of range", limit);
    }
    return value.longValue();
  }

  private static BigInteger magnitude(String text) {
    if (!underscoresSeparate(text)) {
      return null;
    }
    int radix = radix(text);
    int prefix = radix == 10 ? 0 : radix == 8 && !isLetterPrefix(text) ? 1 : 2;
    String digits = text.substring(prefix).replace("_", "");
    return isDigits(digits, radix) ? new BigInteger(digits, radix) : null;
  }

  private static int radix(String text) {
    if (text.length() < 2 || text.charAt(0) != '0') {
      return 10;
    }
    return switch (text.charAt(1)) {
      case 'x', 'X' -> 16;
      case 'b', 'B' -> 2;
      default -> 8;
    };
  }

  private static boolean isLetterPrefix(String text) {
    return text.length() > 1 && "xXbBoO".indexOf(text.charAt(1)) >= 0;
  }

  private static boolean underscoresSeparate(String text) {
    return !text.startsWith("_") && !text.endsWith("_") && !text.contains("__");
  }

  private static boolean isDigits(String text, int radix) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> c < 0x80 && Character.digit(c, radix) >= 0);
  }
}
