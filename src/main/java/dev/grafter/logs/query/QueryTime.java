package dev.grafter.logs.query;

import dev.grafter.gotext.GoDuration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;

/** Times and steps as Loki's query API reads them; all results are nanoseconds. */
public final class QueryTime {

  private static final int LONGEST_SECONDS = 10;
  private static final int NANO_DIGITS = 9;
  private static final int MILLI_DIGITS = 3;
  private static final int LONGEST_NUMBER = 40;

  private QueryTime() {}

  /**
   * Reads a time: seconds, with a fraction that is rounded to milliseconds; a whole number of more
   * than ten digits, which counts nanoseconds; or RFC 3339.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static long parse(String text) {
    try {
      return isNumber(text)
          ? number(text)
          : nanos(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "a time is seconds since 1970, nanoseconds, or RFC 3339 such as 2026-04-27T17:00:00Z,"
              + " not \""
              + text
              + "\"",
          e);
    }
  }

  private static long number(String text) {
    boolean whole = text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
    if (whole && text.length() > LONGEST_SECONDS) {
      return Long.parseLong(text);
    }
    return new BigDecimal(text)
        .setScale(MILLI_DIGITS, RoundingMode.HALF_UP)
        .movePointRight(NANO_DIGITS)
        .longValueExact();
  }

  private static long nanos(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), TimeUnit.SECONDS.toNanos(1)),
        instant.getNano());
  }

  /**
   * Reads a step: seconds, or a duration such as {@code 1m}. It may be negative, which the API
   * refuses in its own words.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static long parseStep(String text) {
    try {
      return isNumber(text)
          ? new BigDecimal(text)
              .movePointRight(NANO_DIGITS)
              .setScale(0, RoundingMode.DOWN)
              .longValueExact()
          : GoDuration.parsePrometheus(text);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "a step is seconds or a duration such as 1m, not \"" + text + "\"", e);
    }
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_NUMBER
        && text.matches("[+-]?[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]{1,2})?");
  }

  /** The step that Loki takes for a span when nobody says: a 250th in whole seconds, at least 1. */
  static long defaultStep(long start, long end) {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(end - start) / 250;
    return TimeUnit.SECONDS.toNanos(Math.max(seconds, 1));
  }
}
