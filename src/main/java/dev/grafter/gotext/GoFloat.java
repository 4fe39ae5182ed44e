package dev.grafter.gotext;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Go's text of a {@code float64}: {@code strconv.FormatFloat}, {@code ParseFloat}, {@code %f}. */
public final class GoFloat {
  private static final int LARGE_EXPONENT = 6;
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?(?:(?:[0-9_]+\\.?[0-9_]*|\\.[0-9_]+)(?:[eE][+-]?[0-9_]+)?"
              + "|0[xX](?:[0-9a-fA-F_]+\\.?[0-9a-fA-F_]*|\\.[0-9a-fA-F_]+)[pP][+-]?[0-9_]+)");
  private static final Pattern SPECIAL =
      Pattern.compile("[+-]?(?:inf|infinity)|nan", Pattern.CASE_INSENSITIVE);

  private GoFloat() {}

  /** Shortest decimal without an exponent: {@code FormatFloat(v, 'f', -1, 64)}. */
  public static String formatF(double value) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return (isNegativeZero(value) ? "-" : "") + (long) value;
    }
    return shortest(value).toPlainString();
  }

  /**
   * What {@code fmt.Sprint} prints and {@code FormatFloat(v, 'g', -1, 64)} gives: shortest, with an
   * exponent from a million on and below 0.0001, such as {@code 1.5e+06}.
   */
  public static String formatG(double value) {
    if (!Double.isFinite(value) || value == 0) {
      return formatF(value);
    }
    BigDecimal decimal = shortest(value);
    int exponent = decimal.precision() - decimal.scale() - 1;
    return exponent < -4 || exponent >= LARGE_EXPONENT
        ? formatE(decimal, exponent)
        : formatF(value);
  }

  /** Shortest with an exponent: {@code FormatFloat(v, 'e', -1, 64)}, such as {@code 1.5e+07}. */
  public static String formatE(double value) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    if (value == 0) {
      return isNegativeZero(value) ? "-0e+00" : "0e+00";
    }
    BigDecimal decimal = shortest(value);
    return formatE(decimal, decimal.precision() - decimal.scale() - 1);
  }

  private static String formatE(BigDecimal decimal, int exponent) {
    String digits = decimal.unscaledValue().abs().toString();
    StringBuilder out = new StringBuilder(digits.length() + 6);
    if (decimal.signum() < 0) {
      out.append('-');
    }
    out.append(digits.charAt(0));
    if (digits.length() > 1) {
      out.append('.').append(digits, 1, digits.length());
    }
    out.append('e').append(exponent < 0 ? '-' : '+');
    if (Math.abs(exponent) < 10) {
      out.append('0');
    }
    return out.append(Math.abs(exponent)).toString();
  }

  /**
   * A fixed number of decimals, {@code FormatFloat(v, 'f', decimals, 64)}; {@code %f} has 6. The
   * exact binary value is rounded, half to even.
   */
  public static String formatFixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    String text =
        new BigDecimal(Math.abs(value)).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    return value < 0 || isNegativeZero(value) ? "-" + text : text;
  }

  private static boolean isNegativeZero(double value) {
    return value == 0 && Double.doubleToRawLongBits(value) < 0;
  }

  private static String special(double value) {
    return Double.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
  }

  /**
   * The decimal of fewest digits that reads back as the value, the closest one among equals. Java
   * before 19 can print one digit too many, so shorter ones are tried.
   */
  private static BigDecimal shortest(double value) {
    BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    BigDecimal exact = new BigDecimal(value);
    for (int digits = decimal.precision() - 1; digits > 0; digits--) {
      BigDecimal shorter = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (shorter.doubleValue() != value) {
        break;
      }
      decimal = shorter.stripTrailingZeros();
    }
    BigDecimal closest = exact.round(new MathContext(decimal.precision(), RoundingMode.HALF_EVEN));
    return closest.doubleValue() == value ? closest.stripTrailingZeros() : decimal;
  }

  /**
   * {@code strconv.ParseFloat(text, 64)}: decimal and hexadecimal floats, underscores between
   * digits, infinities and NaN in any case.
   *
   * @throws GoNumberException with Go's words; out of range carries the infinity as its value
   */
  public static double parse(String text) {
    if (SPECIAL.matcher(text).matches()) {
      return parseSpecial(text.toLowerCase(Locale.ROOT));
    }
    if (!NUMBER.matcher(text).matches() || !underscoresSeparateDigits(text)) {
      throw new GoNumberException("ParseFloat", text, "invalid syntax", 0);
    }
    double value = Double.parseDouble(text.replace("_", ""));
    if (Double.isInfinite(value)) {
      throw new GoNumberException("ParseFloat", text, "value out of range", value);
    }
    return value;
  }

  private static double parseSpecial(String text) {
    if (text.equals("nan")) {
      return Double.NaN;
    }
    return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  private static boolean underscoresSeparateDigits(String text) {
    if (text.indexOf('_') < 0) {
      return true;
    }
    String body = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
    boolean hex = body.startsWith("0x") || body.startsWith("0X");
    char previous = hex ? '0' : '.';
    for (int i = hex ? 2 : 0; i < body.length(); i++) {
      char kind = kindOf(body.charAt(i), hex);
      if ((kind == '_' && previous != '0') || (previous == '_' && kind != '0')) {
        return false;
      }
      previous = kind;
    }
    return previous != '_';
  }

  private static char kindOf(char c, boolean hex) {
    return c == '_' ? '_' : Character.digit(c, hex ? 16 : 10) >= 0 ? '0' : '.';
  }
}
