package dev.grafter.gotext.function;

/** Go's {@code math.Pow} for whole exponents, whose last digit differs from Java's. */
final class GoPower {
  private static final int MAX_EXPONENT = 1 << 12;

  private GoPower() {}

  /** The power, by squaring a mantissa from a half to one beside its exponent. */
  static double of(double base, long exponent) {
    double square = base / Math.scalb(1.0, Math.getExponent(base) + 1);
    long squareExponent = Math.getExponent(base) + 1L;
    double mantissa = 1;
    long scale = 0;
    for (long i = Math.abs(exponent); i != 0; i >>= 1) {
      if (Math.abs(squareExponent) > MAX_EXPONENT) {
        scale += squareExponent;
        break;
      }
      if ((i & 1) == 1) {
        mantissa *= square;
        scale += squareExponent;
      }
      square *= square;
      squareExponent <<= 1;
      if (square < 0.5) {
        square += square;
        squareExponent--;
      }
    }
    int shift = (int) Math.max(-10_000, Math.min(10_000, exponent < 0 ? -scale : scale));
    return Math.scalb(exponent < 0 ? 1 / mantissa : mantissa, shift);
  }
}
