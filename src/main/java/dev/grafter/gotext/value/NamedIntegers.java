package dev.grafter.gotext.value;

import dev.grafter.gotext.GoDuration;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** The methods of integers whose Go types have some: durations, months and days of the week. */
final class NamedIntegers {
  private static final double NANOS = 1e9;

  private NamedIntegers() {}

  /** What the {@code String} method returns, or null when the type has none. */
  static String text(GoType type, long value) {
    return switch (type.text()) {
      case "time.Duration" -> GoDuration.format(value);
      case "time.Month" -> month(value);
      case "time.Weekday" -> weekday(value);
      default -> null;
    };
  }

  /** The method bound to the value, or null when the type has none of that name. */
  static GoFunction method(GoType type, long value, String name) {
    String text = text(type, value);
    if (text != null && name.equals("String")) {
      return GoFunction.of((call, args) -> Value.of(text));
    }
    return type.text().equals("time.Duration") ? durationMethod(value, name) : null;
  }

  private static GoFunction durationMethod(long nanos, String name) {
    return switch (name) {
      case "Nanoseconds" -> constant(Value.ofInt64(nanos));
      case "Microseconds" -> constant(Value.ofInt64(nanos / 1_000));
      case "Milliseconds" -> constant(Value.ofInt64(nanos / 1_000_000));
      case "Seconds" -> constant(Value.of(in(nanos, 1)));
      case "Minutes" -> constant(Value.of(in(nanos, 60)));
      case "Hours" -> constant(Value.of(in(nanos, 3600)));
      case "Abs" -> constant(new Value.Int(GoType.DURATION, absolute(nanos)));
      case "Round" -> resized(nanos, true);
      case "Truncate" -> resized(nanos, false);
      default -> null;
    };
  }

  private static GoFunction constant(Value value) {
    return GoFunction.of((call, args) -> value);
  }

  private static GoFunction resized(long nanos, boolean round) {
    return GoFunction.of(
        (call, args) -> {
          long unit = ((Value.Int) args[0]).value();
          return new Value.Int(
              GoType.DURATION, round ? GoDuration.round(nanos, unit) : truncate(nanos, unit));
        },
        GoType.DURATION);
  }

  private static long truncate(long nanos, long unit) {
    return unit <= 0 ? nanos : nanos - nanos % unit;
  }

  private static long absolute(long nanos) {
    return nanos == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(nanos);
  }

  /** Go adds the whole units and the rest as floats, so that whole values stay exact. */
  private static double in(long nanos, long secondsPerUnit) {
    long unit = secondsPerUnit * 1_000_000_000;
    double whole = Math.floorDiv(nanos - nanos % unit, unit);
    return whole + nanos % unit / (NANOS * secondsPerUnit);
  }

  private static String month(long value) {
    return value >= 1 && value <= 12
        ? Month.of((int) value).getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        : "%!Month(" + value + ")";
  }

  private static String weekday(long value) {
    return value >= 0 && value <= 6
        ? DayOfWeek.of(value == 0 ? 7 : (int) value).getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        : "%!Weekday(" + value + ")";
  }
}
