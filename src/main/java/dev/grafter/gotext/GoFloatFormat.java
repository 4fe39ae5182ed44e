package dev.grafter.gotext;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** {@code strconv.FormatFloat(value, verb, precision, 64)} for all its verbs. */
public final class GoFloatFormat {
  /** As many digits as are needed to read the same value back. */
  public static final int SHORTEST = -1;

  private static final int MAX_DECIMALS = 1_100;
  private static final int MANTISSA_BITS = 52;
  private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;

  private GoFloatFormat() {}

  /**
   * Formats a number.
   *
   * @param verb one of b e E f g G x X
   * @param precision digits after the point, or significant digits for g; or {@link #SHORTEST}
   */
  public static String format(double value, char verb, int precision) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    return sign + magnitude(Math.abs(value), verb, precision);
  }

  private static String magnitude(double value, char verb, int precision) {
    return switch (verb) {
      case 'e', 'E' -> exponent(digits(value, precision + 1), verb, precision);
      case 'f' -> precision < 0 ? GoFloat.formatF(value) : fixed(value, precision);
      case 'g', 'G' -> general(value, verb, precision);
      case 'x' -> hex(value, precision);
      case 'X' -> hex(value, precision).toUpperCase(java.util.Locale.ROOT);
      case 'b' -> binary(value);
      default -> throw new IllegalArgumentException("no verb of floats: " + verb);
    };
  }

  /** No float has more decimals than {@link #MAX_DECIMALS}; the others are zeros. */
  private static String fixed(double value, int decimals) {
    int exact = Math.min(decimals, MAX_DECIMALS);
    return GoFloat.formatFixed(value, exact) + "0".repeat(decimals - exact);
  }

  /** The value rounded to significant digits without trailing zeros; 0 means shortest. */
  private static BigDecimal digits(double value, int count) {
    BigDecimal exact =
        count <= 0
            ? new BigDecimal(GoFloat.formatE(value))
            : new BigDecimal(value).round(new MathContext(count, RoundingMode.HALF_EVEN));
    return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
  }

  private static String general(double value, char verb, int precision) {
    boolean shortest = precision < 0;
    int wanted = shortest ? 6 : Math.max(precision, 1);
    BigDecimal digits = digits(value, shortest ? 0 : wanted);
    int count = digits.signum() == 0 ? 0 : digits.precision();
    int point = digits.signum() == 0 ? 0 : digits.precision() - digits.scale();
    int limit = !shortest && wanted > count && count >= point ? count : wanted;
    int exponent = point - 1;
    if (exponent < -4 || exponent >= limit) {
      return exponent(digits, verb == 'g' ? 'e' : 'E', Math.max(count - 1, 0));
    }
    return digits.setScale(Math.max(count - point, 0), RoundingMode.UNNECESSARY).toPlainString();
  }

  private static String exponent(BigDecimal digits, char verb, int precision) {
    boolean zero = digits.signum() == 0;
    String text = digits.unscaledValue().toString();
    StringBuilder out = new StringBuilder().append(text.charAt(0));
    int fraction = precision < 0 ? text.length() - 1 : precision;
    if (fraction > 0) {
      out.append('.').append(text, 1, text.length());
      out.append("0".repeat(Math.max(0, fraction - text.length() + 1)));
    }
    int power = zero ? 0 : digits.precision() - digits.scale() - 1;
    return appendPower(out.append(verb), power).toString();
  }

  private static StringBuilder appendPower(StringBuilder out, int power) {
    out.append(power < 0 ? '-' : '+');
    int size = Math.abs(power);
    return out.append(size < 10 ? "0" : "").append(size);
  }

  private static String hex(double value, int precision) {
    int power = value == 0 ? 0 : Math.getExponent(value);
    long mantissa = Double.doubleToRawLongBits(value) & MANTISSA;
    if (value != 0 && power < Double.MIN_EXPONENT) {
      int shift = Long.numberOfLeadingZeros(mantissa) - (63 - MANTISSA_BITS);
      mantissa = mantissa << shift & MANTISSA;
      power = Double.MIN_EXPONENT - shift;
    }
    long lead = value == 0 ? 0 : 1;
    long whole = lead << MANTISSA_BITS | mantissa;
    if (precision >= 0 && precision < 13) {
      whole = roundHex(whole, precision);
      if (whole >>> MANTISSA_BITS > 1) {
        whole >>>= 1;
        power++;
      }
    }
    return appendPower(hexDigits(whole, precision).append('p'), power).toString();
  }

  private static long roundHex(long whole, int precision) {
    int dropped = MANTISSA_BITS - 4 * precision;
    long unit = 1L << dropped;
    long rest = whole & (unit - 1);
    long kept = whole - rest;
    boolean up = rest > unit / 2 || (rest == unit / 2 && (kept & unit) != 0);
    return up ? kept + unit : kept;
  }

  private static StringBuilder hexDigits(long whole, int precision) {
    StringBuilder fraction = new StringBuilder();
    for (int shift = MANTISSA_BITS - 4; shift >= 0; shift -= 4) {
      fraction.append(Character.forDigit((int) (whole >> shift) & 0xF, 16));
    }
    int end = fraction.length();
    while (precision < 0 && end > 0 && fraction.charAt(end - 1) == '0') {
      end--;
    }
    fraction.setLength(precision < 0 ? end : Math.min(precision, end));
    fraction.append("0".repeat(Math.max(0, precision - fraction.length())));
    String point = fraction.length() == 0 ? "" : ".";
    return new StringBuilder("0x").append(whole >>> MANTISSA_BITS).append(point).append(fraction);
  }

  private static String binary(double value) {
    long bits = Double.doubleToRawLongBits(value);
    int biased = (int) (bits >>> MANTISSA_BITS);
    long mantissa = bits & MANTISSA;
    long whole = biased == 0 ? mantissa : mantissa | 1L << MANTISSA_BITS;
    int power = Math.max(biased, 1) - 1023 - MANTISSA_BITS;
    return whole + "p" + (power < 0 ? "" : "+") + power;
  }
}
