package dev.grafter.logs.format;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Optional;

/** Times as the formats write them, by hand, since a sample writes many. */
final class TimeText {

  private static final int MICROS_PER_MILLI = 1000;

  /** The seconds of the year 10000; milliseconds are more than that from 1978 on. */
  private static final BigDecimal MILLISECONDS = new BigDecimal(253_402_300_800L);

  private TimeText() {}

  /** Appends {@code 2024-02-28 10:43:27}, with another sign between date and time if wanted. */
  static void seconds(Instant time, char between, StringBuilder out) {
    LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
    padded(utc.getYear(), 4, out);
    padded(utc.getMonthValue(), 2, out.append('-'));
    padded(utc.getDayOfMonth(), 2, out.append('-'));
    padded(utc.getHour(), 2, out.append(between));
    padded(utc.getMinute(), 2, out.append(':'));
    padded(utc.getSecond(), 2, out.append(':'));
  }

  /** Appends the milliseconds of the second, three digits. */
  static void millis(Instant time, StringBuilder out) {
    padded(time.get(ChronoField.MILLI_OF_SECOND), 3, out);
  }

  /** Appends the microseconds of the second, six digits. */
  static void micros(Instant time, StringBuilder out) {
    padded(time.get(ChronoField.MICRO_OF_SECOND), 6, out);
  }

  static boolean wholeMillis(Instant time) {
    return time.get(ChronoField.MICRO_OF_SECOND) % MICROS_PER_MILLI == 0;
  }

  /** Appends a number with zeros before it. */
  static void padded(int number, int digits, StringBuilder out) {
    int limit = 1;
    for (int i = 1; i < digits; i++) {
      limit *= 10;
    }
    for (; limit > number && limit > 1; limit /= 10) {
      out.append('0');
    }
    out.append(number);
  }

  /**
   * Reads a date and a time of UTC.
   *
   * @param date {@code 2024-02-28}; a date without a year gives nothing
   * @param time {@code 10:43:27}, with a fraction behind a point if wanted
   */
  static Optional<Instant> utc(String date, String time) {
    try {
      return Optional.of(
          LocalDateTime.of(LocalDate.parse(date), LocalTime.parse(time)).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Reads ISO 8601 with an offset. */
  static Optional<Instant> iso(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Reads seconds since 1970, with a fraction; numbers beyond 9999 are milliseconds. */
  static Optional<Instant> epoch(String text) {
    if (text.isEmpty() || text.length() > 32 || !text.chars().allMatch(TimeText::decimal)) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text);
      BigDecimal seconds = number.compareTo(MILLISECONDS) < 0 ? number : number.movePointLeft(3);
      BigDecimal nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9);
      return Optional.of(Instant.ofEpochSecond(seconds.longValue(), nanos.longValue()));
    } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean decimal(int c) {
    return (c >= '0' && c <= '9') || c == '.';
  }
}
