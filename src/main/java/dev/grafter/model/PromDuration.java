package dev.grafter.model;

import java.time.Duration;

/**
 * Times as Prometheus, Loki's ruler and Grafana's alerting write them: 90 seconds are {@code
 * 1m30s}, 7 days are {@code 1w}, nothing is {@code 0s}.
 */
public final class PromDuration {

  private static final long DAY = 86_400_000;

  /** The units, largest first; a year and a week are written only when nothing is left over. */
  private static final long[] MILLIS = {365 * DAY, 7 * DAY, DAY, 3_600_000, 60_000, 1000, 1};

  private static final String[] UNITS = {"y", "w", "d", "h", "m", "s", "ms"};
  private static final int WHOLE_ONLY = 2;

  private PromDuration() {}

  /**
   * The time itself.
   *
   * @param duration a time of whole milliseconds, not negative
   * @param what what it is, for the message
   * @throws IllegalArgumentException when it cannot be written
   */
  public static Duration checked(Duration duration, String what) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(what + " cannot be negative: " + duration);
    }
    if (!duration.equals(Duration.ofMillis(duration.toMillis()))) {
      throw new IllegalArgumentException(what + " has whole milliseconds, not " + duration);
    }
    return duration;
  }

  /** The text, largest unit first. */
  public static String text(Duration duration) {
    long rest = checked(duration, "a duration").toMillis();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < UNITS.length; i++) {
      if (i < WHOLE_ONLY && rest % MILLIS[i] != 0) {
        continue;
      }
      long count = rest / MILLIS[i];
      rest -= count * MILLIS[i];
      if (count > 0) {
        out.append(count).append(UNITS[i]);
      }
    }
    return out.isEmpty() ? "0s" : out.toString();
  }
}
