package dev.grafter.logs.text;

import dev.grafter.gotext.GoString;
import java.util.List;
import java.util.Locale;

/**
 * Sizes as Promtail's configuration takes them: a whole number and a unit of 1024s, such as {@code
 * 8kb}, {@code 1 M} or {@code 100}. Fractions are refused.
 */
public final class DataSize {

  private static final List<List<String>> UNITS =
      List.of(
          List.of("", "b", "byte"),
          List.of("k", "kb", "kilo", "kilobyte", "kilobytes"),
          List.of("m", "mb", "mega", "megabyte", "megabytes"),
          List.of("g", "gb", "giga", "gigabyte", "gigabytes"),
          List.of("t", "tb", "tera", "terabyte", "terabytes"),
          List.of("p", "pb", "peta", "petabyte", "petabytes"),
          List.of("e", "eb", "exa", "exabyte", "exabytes"));
  private static final String BASE2 = "KMGTPE";

  private DataSize() {}

  /**
   * Reads a size.
   *
   * @return bytes
   * @throws IllegalArgumentException when the text is no size or too large
   */
  public static long parse(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0 && !text.isEmpty()) {
      throw new IllegalArgumentException("invalid syntax in the size \"" + text + "\"");
    }
    String unit = GoString.trimSpace(text.substring(digits)).toLowerCase(Locale.ROOT);
    for (int power = 0; power < UNITS.size(); power++) {
      if (UNITS.get(power).contains(unit)) {
        return scaled(text, digits == 0 ? "0" : text.substring(0, digits), power);
      }
    }
    throw new IllegalArgumentException(
        "\"" + unit + "\" in the size \"" + text + "\" is no unit: use B, KB, MB or GB");
  }

  private static long scaled(String text, String digits, int power) {
    try {
      return Math.multiplyExact(Long.parseLong(digits), 1L << (10 * power));
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException("the size \"" + text + "\" is too large", e);
    }
  }

  /** The size with the units of 1024s that Alloy writes: {@code 1KiB}, {@code 1KiB512B}. */
  public static String formatBase2(long bytes) {
    if (bytes == 0) {
      return "0B";
    }
    StringBuilder out = new StringBuilder();
    long rest = bytes;
    for (int power = BASE2.length(); power > 0; power--) {
      long unit = 1L << (10 * power);
      if (rest >= unit) {
        out.append(rest / unit).append(BASE2.charAt(power - 1)).append("iB");
        rest %= unit;
      }
    }
    return rest == 0 ? out.toString() : out.append(rest).append('B').toString();
  }
}
