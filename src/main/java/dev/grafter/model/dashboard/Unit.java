package dev.grafter.model.dashboard;

import java.time.Duration;
import java.util.Objects;

/**
 * What a number counts, in Grafana's unit ids.
 *
 * @param id the id, such as {@code percentunit}; what Grafana does not know it prints as a suffix
 */
public record Unit(String id) {

  /** A plain number without shortening. */
  public static final Unit NONE = new Unit("none");

  /** A number, shortened: 1.5 K. */
  public static final Unit SHORT = new Unit("short");

  /** A share from 0 to 1, shown as per cent. */
  public static final Unit RATIO = new Unit("percentunit");

  /** A share from 0 to 100. */
  public static final Unit PERCENT = new Unit("percent");

  /** Bytes in powers of 1024. */
  public static final Unit BYTES = new Unit("bytes");

  /** Bytes a second. */
  public static final Unit BYTES_PER_SECOND = new Unit("binBps");

  /** Seconds, shown in the largest fitting unit. */
  public static final Unit SECONDS = new Unit("s");

  /** Milliseconds. */
  public static final Unit MILLISECONDS = new Unit("ms");

  /** Milliseconds since 1970, shown as date and time. */
  public static final Unit DATE_TIME = new Unit("dateTimeAsIso");

  /** Log lines a second. */
  public static final Unit LINES_PER_SECOND = new Unit("suffix:lines/s");

  /** Log lines. */
  public static final Unit LINES = new Unit("suffix:lines");

  /** Checks that there is one. */
  public Unit {
    Objects.requireNonNull(id, "id");
    if (id.isBlank()) {
      throw new IllegalArgumentException("a unit needs an id; use Unit.NONE for a plain number");
    }
  }

  /** A time as Grafana writes it where a duration is expected: {@code 90s}, {@code 5m}. */
  static String duration(Duration duration) {
    long millis = duration.toMillis();
    if (millis % 86_400_000 == 0) {
      return millis / 86_400_000 + "d";
    }
    if (millis % 3_600_000 == 0) {
      return millis / 3_600_000 + "h";
    }
    if (millis % 60_000 == 0) {
      return millis / 60_000 + "m";
    }
    return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
  }
}
