package dev.grafter.gotext;

/** Go's mathematics where Java's differs in the last digit. */
public final class GoMath {
  private static final double TWO_TO_63 = 0x1p63;
  private static final int SAFE_EXPONENT = 1 << 12;

  private GoMath() {}

  /**
   * {@code math.Pow}: the fraction of the exponent through the logarithm, its whole part by
   * repeated squaring. Unlike Java's, 1 to any power is 1.
   */
  public static double pow(double x, double y) {
    if (x == 1 || (x == -1 && Double.isInfinite(y))) {
      return 1;
    } else if (isSpecial(x, y)) {
      return Math.pow(x, y);
    } else if (Math.abs(y) == 0.5) {
      return y > 0 ? Math.sqrt(x) : 1 / Math.sqrt(x);
    }
    double whole = Math.floor(Math.abs(y));
    double fraction = Math.abs(y) - whole;
    if (fraction != 0 && x < 0) {
      return Double.NaN;
    }
    return whole >= TWO_TO_63 ? hugePower(x, y) : product(x, y, whole, fraction);
  }

  private static boolean isSpecial(double x, double y) {
    return y == 0 || y == 1 || x == 0 || !Double.isFinite(x) || !Double.isFinite(y);
  }

  private static double hugePower(double x, double y) {
    if (x == -1) {
      return 1;
    }
    return (Math.abs(x) < 1) == (y > 0) ? 0 : Double.POSITIVE_INFINITY;
  }

  private static double product(double x, double y, double whole, double fraction) {
    boolean roundUp = fraction > 0.5;
    double rest = roundUp ? fraction - 1 : fraction;
    double result = rest == 0 ? 1 : StrictMath.exp(rest * StrictMath.log(x));
    int resultExponent = 0;
    int exponent = Math.getExponent(x) + 1;
    double mantissa = x / Math.scalb(1.0, exponent);
    if (Math.abs(x) < Double.MIN_NORMAL) {
      exponent = Math.getExponent(x * 0x1p52) + 1 - 52;
      mantissa = x * 0x1p52 / Math.scalb(1.0, exponent + 52);
    }
    for (long i = (long) whole + (roundUp ? 1 : 0); i != 0; i >>= 1) {
      if (Math.abs(exponent) > SAFE_EXPONENT) {
        resultExponent += exponent;
        break;
      }
      if ((i & 1) == 1) {
        result *= mantissa;
        resultExponent += exponent;
      }
      mantissa *= mantissa;
      exponent <<= 1;
      if (mantissa < 0.5) {
        mantissa += mantissa;
        exponent--;
      }
    }
    return y < 0 ? Math.scalb(1 / result, -resultExponent) : Math.scalb(result, resultExponent);
  }
}
