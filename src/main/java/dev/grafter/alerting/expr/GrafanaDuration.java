package dev.grafter.alerting.expr;

import dev.grafter.gotext.GoDuration;

/** Durations as Grafana's backend reads and prints them: Go's, and whole days to years. */
public final class GrafanaDuration {

  private static final double DAY = 24 * 3600e9;
  private static final double YEAR = 365.25 * DAY;
  private static final long[] NANOS = {
    365 * 86_400_000_000_000L,
    86_400_000_000_000L,
    3_600_000_000_000L,
    60_000_000_000L,
    1_000_000_000L,
    1_000_000L
  };
  private static final String[] UNITS = {"y", "d", "h", "m", "s", "ms"};

  private GrafanaDuration() {}

  /**
   * A duration in nanoseconds.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static long parse(String text) {
    int last = text.length() - 1;
    double unit = last < 1 ? 0 : unit(text.charAt(last));
    if (unit == 0 || !text.chars().limit(last).allMatch(c -> c >= '0' && c <= '9')) {
      return GoDuration.parse(text);
    }
    return (long) (Double.parseDouble(text.substring(0, last)) * unit);
  }

  private static double unit(char letter) {
    return switch (letter) {
      case 'd' -> DAY;
      case 'w' -> 7 * DAY;
      case 'M' -> YEAR / 12;
      case 'y' -> YEAR;
      default -> 0;
    };
  }

  /** The text that stands for {@code $__interval}: whole numbers of the largest unit that fits. */
  public static String format(long nanos) {
    for (int i = 0; i < NANOS.length; i++) {
      if (nanos >= NANOS[i]) {
        return nanos / NANOS[i] + UNITS[i];
      }
    }
    return "1ms";
  }
}
