package dev.grafter.gotext;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sizes in bytes as the Go library <i>go-humanize</i> writes and reads them: {@code 1.5 MB} with
 * powers of 1000, {@code 1.5 MiB} with powers of 1024.
 */
public final class ByteSize {
  private static final List<String> SUFFIXES = List.of("B", "kB", "MB", "GB", "TB", "PB", "EB");
  private static final Map<String, Double> UNITS =
      Map.ofEntries(
          Map.entry("b", 1.0),
          Map.entry("", 1.0),
          Map.entry("k", 1e3),
          Map.entry("m", 1e6),
          Map.entry("g", 1e9),
          Map.entry("t", 1e12),
          Map.entry("p", 1e15),
          Map.entry("e", 1e18),
          Map.entry("ki", 0x1p10),
          Map.entry("mi", 0x1p20),
          Map.entry("gi", 0x1p30),
          Map.entry("ti", 0x1p40),
          Map.entry("pi", 0x1p50),
          Map.entry("ei", 0x1p60));

  private ByteSize() {}

  /**
   * One decimal below 10 of a unit, none above: {@code 5 B}, {@code 1.5 kB}, {@code 83 MB}.
   *
   * @param bytes unsigned
   */
  public static String format(long bytes) {
    if (bytes >= 0 && bytes < 10) {
      return bytes + " B";
    }
    double size = unsigned(bytes);
    double exponent = Math.floor(StrictMath.log(size) / StrictMath.log(1000));
    double value = Math.floor(size / Math.pow(1000, exponent) * 10 + 0.5) / 10;
    return GoFloat.formatFixed(value, value < 10 ? 1 : 0) + " " + SUFFIXES.get((int) exponent);
  }

  private static double unsigned(long bytes) {
    if (bytes >= 0) {
      return bytes;
    }
    return (double) ((bytes >>> 1) | (bytes & 1)) * 2;
  }

  /**
   * Reads a size; the unit's case does not matter, and a missing one means bytes.
   *
   * @return bytes, unsigned
   * @throws IllegalArgumentException with go-humanize's words
   */
  public static long parse(String text) {
    int end = 0;
    while (end < text.length() && isNumberPart(text.charAt(end))) {
      end++;
    }
    double number = GoFloat.parse(text.substring(0, end).replace(",", ""));
    String unit = text.substring(end).strip().toLowerCase(Locale.ROOT);
    Double factor = UNITS.get(unit.length() > 1 ? withoutB(unit) : unit);
    if (factor == null) {
      throw new IllegalArgumentException("unhandled size name: " + unit);
    }
    if (number * factor >= 0x1p64) {
      throw new IllegalArgumentException("too large: " + text);
    }
    return toUnsigned(number * factor);
  }

  private static String withoutB(String unit) {
    boolean bytes = unit.endsWith("b") && !unit.equals("bb");
    return bytes ? unit.substring(0, unit.length() - 1) : unit;
  }

  private static long toUnsigned(double size) {
    return size < 0x1p63 ? (long) size : (long) (size - 0x1p63) | Long.MIN_VALUE;
  }

  private static boolean isNumberPart(char c) {
    return Character.isDigit(c) || c == '.' || c == ',';
  }
}
