package dev.grafter.gotext.time;

import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;
import java.util.function.BiFunction;

/** The methods of {@code time.Time} that templates can call. */
final class TimeMethods {
  private static final long MILLI = 1_000_000L;

  private TimeMethods() {}

  /** The method bound to a time, or null when there is none of that name. */
  static GoFunction find(GoTime time, String name) {
    GoFunction part = part(time, name);
    return part == null ? change(time, name) : part;
  }

  private static GoFunction part(GoTime time, String name) {
    return switch (name) {
      case "Year" -> integer(time.date().getYear());
      case "Month" -> constant(new Value.Int(GoType.MONTH, time.date().getMonthValue()));
      case "Day" -> integer(time.date().getDayOfMonth());
      case "YearDay" -> integer(time.date().getDayOfYear());
      case "Weekday" -> constant(new Value.Int(GoType.WEEKDAY, weekday(time)));
      case "Hour" -> integer(time.secondOfDay() / 3600);
      case "Minute" -> integer(time.secondOfDay() / 60 % 60);
      case "Second" -> integer(time.secondOfDay() % 60);
      case "Nanosecond" -> integer(time.nano());
      case "Unix" -> constant(Value.ofInt64(time.epochSecond()));
      case "UnixMilli" -> constant(Value.ofInt64(time.epochSecond() * 1000 + time.nano() / MILLI));
      case "UnixMicro" -> constant(Value.ofInt64(time.epochSecond() * MILLI + time.nano() / 1000));
      case "UnixNano" -> constant(Value.ofInt64(time.epochNanos()));
      case "IsZero" -> constant(Value.of(isZero(time)));
      case "String" -> constant(Value.of(time.ownText()));
      default -> null;
    };
  }

  private static GoFunction change(GoTime time, String name) {
    return switch (name) {
      case "UTC", "Local" -> constant(time.in(Zone.UTC));
      case "Format" ->
          GoFunction.of(
              (call, args) -> Value.of(time.format(((Value.Text) args[0]).value())), GoType.STRING);
      case "Add" -> duration((start, nanos) -> start.plusNanos(nanos), time);
      case "Truncate" -> duration((start, unit) -> truncate(start, unit), time);
      case "Round" -> duration((start, unit) -> round(start, unit), time);
      case "AddDate" ->
          GoFunction.of((call, args) -> addDate(time, args), GoType.INT, GoType.INT, GoType.INT);
      case "Sub" -> with(time, (a, b) -> new Value.Int(GoType.DURATION, a.minus(b)));
      case "Before" -> with(time, (a, b) -> Value.of(a.instant().isBefore(b.instant())));
      case "After" -> with(time, (a, b) -> Value.of(a.instant().isAfter(b.instant())));
      case "Equal" -> with(time, (a, b) -> Value.of(a.instant().equals(b.instant())));
      case "Compare" ->
          with(time, (a, b) -> Value.ofInt(Integer.signum(a.instant().compareTo(b.instant()))));
      default -> null;
    };
  }

  private static boolean isZero(GoTime time) {
    return time.epochSecond() == GoTime.ZERO.epochSecond() && time.nano() == 0;
  }

  private static int weekday(GoTime time) {
    return time.date().getDayOfWeek().getValue() % 7;
  }

  private static GoFunction constant(Value value) {
    return GoFunction.of((call, args) -> value);
  }

  private static GoFunction integer(long value) {
    return constant(Value.ofInt(value));
  }

  private static GoFunction duration(BiFunction<GoTime, Long, GoTime> change, GoTime time) {
    return GoFunction.of(
        (call, args) -> change.apply(time, ((Value.Int) args[0]).value()), GoType.DURATION);
  }

  private static GoFunction with(GoTime time, BiFunction<GoTime, GoTime, Value> body) {
    return GoFunction.of((call, args) -> body.apply(time, (GoTime) args[0]), GoType.TIME);
  }

  /** The rest of the time since the year 1 in a unit; zero for units that are not positive. */
  private static long rest(GoTime time, long unit) {
    if (unit <= 0) {
      return 0;
    }
    return java.math.BigInteger.valueOf(time.epochSecond() - GoTime.ZERO.epochSecond())
        .multiply(java.math.BigInteger.valueOf(1_000_000_000L))
        .add(java.math.BigInteger.valueOf(time.nano()))
        .mod(java.math.BigInteger.valueOf(unit))
        .longValue();
  }

  private static GoTime truncate(GoTime time, long unit) {
    return time.plusNanos(-rest(time, unit));
  }

  private static GoTime round(GoTime time, long unit) {
    long rest = rest(time, unit);
    return rest < unit - rest || unit <= 0 ? time.plusNanos(-rest) : time.plusNanos(unit - rest);
  }

  /** Days beyond a month's end count into the next month, as Go normalises them. */
  private static GoTime addDate(GoTime time, Value[] args) {
    long months =
        12L * (time.date().getYear() + number(args[0]))
            + time.date().getMonthValue()
            - 1
            + number(args[1]);
    long day =
        java.time.LocalDate.of((int) Math.floorDiv(months, 12), Math.floorMod(months, 12) + 1, 1)
            .plusDays(time.date().getDayOfMonth() - 1 + number(args[2]))
            .toEpochDay();
    long local = day * 86_400 + time.secondOfDay();
    return new GoTime(time.zone().toEpoch(local), time.nano(), time.zone());
  }

  private static long number(Value value) {
    long number = ((Value.Int) value).value();
    return Math.max(-1_000_000, Math.min(1_000_000, number));
  }
}
