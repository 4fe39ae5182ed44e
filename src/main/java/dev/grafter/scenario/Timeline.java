package dev.grafter.scenario;

import dev.grafter.gotext.GoDuration;
import dev.grafter.gotext.time.GoTime;
import dev.grafter.gotext.time.TimeLayout;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;

/**
 * The time that a scenario covers, both ends included; in nanoseconds since 1970.
 *
 * @param start its begin
 * @param end its end, later than the begin
 */
public record Timeline(long start, long end) {

  private static final TimeLayout RFC_3339 = TimeLayout.ofNameOrText("RFC3339Nano");
  private static final long LONGEST = TimeUnit.DAYS.toNanos(366);

  /** Checks the order and that the time is not absurdly long. */
  public Timeline {
    if (end <= start) {
      throw new IllegalArgumentException("the scenario must end after its start");
    }
    if (end - start < 0 || end - start > LONGEST) {
      throw new IllegalArgumentException("a scenario lasts a year at most");
    }
  }

  /**
   * Reads RFC 3339, such as {@code 2026-04-27T17:00:00Z}.
   *
   * @return nanoseconds since 1970
   * @throws IllegalArgumentException for anything else
   */
  static long instant(String text) {
    try {
      return Moments.nanos(OffsetDateTime.parse(text.strip().replace(' ', 'T')).toInstant());
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "a time is RFC 3339, such as 2026-04-27T17:00:00Z, not \"" + text + "\"", e);
    }
  }

  /**
   * Reads a duration as Go or Prometheus write it, such as {@code 90s}, {@code 1m30s}, {@code 1d}.
   *
   * @return nanoseconds; may be negative
   * @throws IllegalArgumentException for anything else
   */
  static long duration(String text) {
    try {
      return GoDuration.isPrometheus(text)
          ? GoDuration.parsePrometheus(text)
          : GoDuration.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "a duration is a number with a unit, such as 90s, 1m30s or 2h, not \"" + text + "\"", e);
    }
  }

  /**
   * Reads a moment of the scenario: how long after its start, or an absolute time.
   *
   * @throws IllegalArgumentException when it is no time, or outside of the scenario
   */
  long moment(String text) {
    long nanos = isAbsolute(text) ? instant(text) : after(text);
    if (!covers(nanos)) {
      throw new IllegalArgumentException(outside(nanos));
    }
    return nanos;
  }

  private long after(String text) {
    try {
      return Math.addExact(start, duration(text));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(text + " is outside of every scenario", e);
    }
  }

  static boolean isAbsolute(String text) {
    return text.matches("\\d{4}-.*");
  }

  boolean covers(long nanos) {
    return start <= nanos && nanos <= end;
  }

  /** Why a time cannot be used. */
  String outside(long nanos) {
    return text(nanos)
        + " is outside of the scenario, which goes from "
        + text(start)
        + " to "
        + text(end)
        + " ("
        + GoDuration.formatPrometheus(end - start)
        + ")";
  }

  /** A time in RFC 3339, UTC. */
  static String text(long nanos) {
    return RFC_3339.format(GoTime.ofNanos(nanos));
  }

  /** A time as the scenario's author counts: {@code 1m30s} after the start. */
  String offset(long nanos) {
    return nanos < start ? "-" + length(start - nanos) : length(nanos - start);
  }

  /** A duration, as short as it can be said. */
  static String length(long nanos) {
    return nanos % TimeUnit.MILLISECONDS.toNanos(1) == 0
        ? GoDuration.formatPrometheus(nanos)
        : GoDuration.format(nanos);
  }

  /** The time of day, with what there is below a second. */
  static String clock(long nanos) {
    String text = text(nanos);
    return text.substring(text.indexOf('T') + 1, text.length() - 1);
  }
}
