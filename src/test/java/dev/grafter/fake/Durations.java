package dev.grafter.fake;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as Prometheus and Go write them. */
final class Durations {

  private static final Pattern PROMETHEUS =
      Pattern.compile(
          "(?:([0-9]+)y)?(?:([0-9]+)w)?(?:([0-9]+)d)?(?:([0-9]+)h)?(?:([0-9]+)m)?"
              + "(?:([0-9]+)s)?(?:([0-9]+)ms)?");
  private static final String[] UNITS = {"y", "w", "d", "h", "m", "s", "ms"};
  private static final long[] MILLIS = {
    365L * 86_400_000, 7L * 86_400_000, 86_400_000, 3_600_000, 60_000, 1000, 1
  };
  private static final int EXACT = 3;

  private Durations() {}

  /** Reads a Prometheus duration, or refuses the request. */
  static Duration parse(String text) {
    Matcher match = PROMETHEUS.matcher(text);
    if (text.equals("0")) {
      return Duration.ZERO;
    } else if (text.isEmpty() || !match.matches()) {
      throw Refusal.badRequest();
    }
    long millis = 0;
    for (int unit = 0; unit < UNITS.length; unit++) {
      millis += part(match.group(unit + 1), MILLIS[unit]);
    }
    return Duration.ofMillis(millis);
  }

  private static long part(String digits, long unit) {
    if (digits == null) {
      return 0;
    } else if (digits.length() > 12) {
      throw Refusal.badRequest();
    }
    return Long.parseLong(digits) * unit;
  }

  /** As Prometheus prints it: {@code 90s} is {@code 1m30s}, {@code 24h} is {@code 1d}. */
  static String print(Duration duration) {
    long left = duration.toMillis();
    StringBuilder out = new StringBuilder();
    for (int unit = 0; unit < UNITS.length; unit++) {
      boolean whole = unit >= EXACT || left % MILLIS[unit] == 0;
      long count = left / MILLIS[unit];
      if (whole && count > 0) {
        out.append(count).append(UNITS[unit]);
        left -= count * MILLIS[unit];
      }
    }
    return out.length() == 0 ? "0s" : out.toString();
  }

  /** As Go prints whole seconds: {@code 10m0s}. */
  static String go(long seconds) {
    if (seconds < 0) {
      return "-" + go(-seconds);
    } else if (seconds >= 3600) {
      return String.format(
          Locale.ROOT, "%dh%dm%ds", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    return seconds >= 60
        ? String.format(Locale.ROOT, "%dm%ds", seconds / 60, seconds % 60)
        : seconds + "s";
  }
}
