package dev.grafter.logs.run;

import dev.grafter.gotext.GoInteger;
import dev.grafter.gotext.GoNumberException;
import dev.grafter.gotext.time.GoTime;
import dev.grafter.gotext.time.TimeLayout;
import dev.grafter.gotext.time.TimeParseException;
import dev.grafter.gotext.time.Zone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** A format of the timestamp stage. */
@FunctionalInterface
interface TimeFormat {

  /** The moment that a text names, or null when it is not of this format. */
  Instant parse(String text);

  /**
   * The format of a name, or of a Go layout.
   *
   * @param zone of layouts without one; formats with a name do not use it
   * @param clock tells the year for layouts without one
   */
  static TimeFormat of(String format, Zone zone, Clock clock) {
    return switch (format) {
      case "Unix" -> TimeFormat::unix;
      case "UnixMs" -> text -> ofNanos(text, 1_000_000);
      case "UnixUs" -> text -> ofNanos(text, 1_000);
      case "UnixNs" -> text -> ofNanos(text, 1);
      default -> layout(format, zone, clock);
    };
  }

  private static TimeFormat layout(String format, Zone zone, Clock clock) {
    String named = TimeLayout.NAMED.get(format);
    TimeLayout layout = TimeLayout.of(named == null ? format : named);
    boolean hasYear = named != null || format.contains("06");
    Zone assumed = named == null ? zone : Zone.UTC;
    return text -> {
      try {
        GoTime time = layout.parse(text, assumed);
        return hasYear ? time.instant() : withYear(time, clock);
      } catch (TimeParseException e) {
        return null;
      }
    };
  }

  /** The moment in the year that brings it near to now. */
  private static Instant withYear(GoTime time, Clock clock) {
    ZonedDateTime parsed = time.instant().atZone(time.zone().id());
    if (parsed.getYear() != 0) {
      return null;
    }
    ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
    int year = now.getYear();
    if (parsed.getMonthValue() == 12 && now.getMonthValue() == 1) {
      year--;
    } else if (parsed.getMonthValue() == 1 && now.getMonthValue() == 12) {
      year++;
    }
    boolean leapDay = parsed.getMonthValue() == 2 && parsed.getDayOfMonth() == 29;
    LocalDateTime moved = parsed.toLocalDateTime().plusYears(year);
    boolean cut = leapDay && moved.getDayOfMonth() != 29;
    return (cut ? moved.plusDays(1) : moved).atZone(time.zone().id()).toInstant();
  }

  /** Seconds, perhaps with a fraction. */
  private static Instant unix(String text) {
    try {
      int dot = text.indexOf('.');
      if (dot < 0 || text.indexOf('.', dot + 1) >= 0) {
        return Instant.ofEpochSecond(GoInteger.parse(text, 10));
      }
      String digits = text.substring(dot + 1);
      long seconds = GoInteger.parse(text.substring(0, dot), 10);
      long fraction = GoInteger.parse(digits, 10);
      long nanos = (long) (fraction * Math.pow(10, 9 - digits.length()));
      return Instant.ofEpochSecond(seconds, nanos);
    } catch (GoNumberException | java.time.DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  /** A whole number of units; it wraps around 64 bits of nanoseconds as in Go. */
  private static Instant ofNanos(String text, long unit) {
    try {
      return GoTime.ofNanos(GoInteger.parse(text, 10) * unit).instant();
    } catch (GoNumberException e) {
      return null;
    }
  }
}
