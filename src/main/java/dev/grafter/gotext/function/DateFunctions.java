package dev.grafter.gotext.function;

import static dev.grafter.gotext.function.Args.text;

import dev.grafter.gotext.GoDuration;
import dev.grafter.gotext.GoInteger;
import dev.grafter.gotext.GoNumberException;
import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.time.GoTime;
import dev.grafter.gotext.time.TimeLayout;
import dev.grafter.gotext.time.TimeParseException;
import dev.grafter.gotext.time.Zone;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;
import java.time.Clock;
import java.util.Set;

/** Sprig's functions of times and durations; the local zone is UTC. */
final class DateFunctions {
  private static final GoType TEXT = GoType.STRING;
  private static final GoType ANY = GoType.ANY;
  private static final GoType TIME = GoType.TIME;
  private static final long SECOND = 1_000_000_000L;
  private static final long HOUR = 3600 * SECOND;
  private static final Set<String> TIMESTAMPS = Set.of("int", "int32", "int64");

  private final Clock clock;

  private DateFunctions(Clock clock) {
    this.clock = clock;
  }

  static FuncMap make(Clock clock) {
    DateFunctions functions = new DateFunctions(clock);
    FuncMap.Builder all = FuncMap.builder();
    functions.addFormats(all);
    addParsing(all);
    addChanges(all);
    functions.addDurations(all);
    return all.build();
  }

  private GoTime now() {
    return GoTime.of(clock.instant(), Zone.UTC);
  }

  /** A time as it is, integers as seconds since 1970, and the present for everything else. */
  private GoTime timeOf(Value value) {
    if (value instanceof GoTime time) {
      return time;
    }
    boolean seconds = value instanceof Value.Int && TIMESTAMPS.contains(value.type().text());
    return seconds ? new GoTime(Args.integer(value), 0, Zone.UTC) : now();
  }

  static Zone zoneOrUtc(String name) {
    try {
      return Zone.load(name);
    } catch (IllegalArgumentException e) {
      return Zone.UTC;
    }
  }

  private Value format(String layout, Value date, String zone) {
    return Value.of(timeOf(date).in(zoneOrUtc(zone)).format(layout));
  }

  private void addFormats(FuncMap.Builder all) {
    String day = "2006-01-02";
    all.add("now", (call, args) -> now());
    all.add("date", (call, a) -> format(text(a[0]), a[1], "Local"), TEXT, ANY);
    GoFunction inZone =
        GoFunction.of((call, a) -> format(text(a[0]), a[1], text(a[2])), TEXT, ANY, TEXT);
    all.add("dateInZone", inZone).add("date_in_zone", inZone);
    all.add("htmlDate", (call, a) -> format(day, a[0], "Local"), ANY);
    all.add("htmlDateInZone", (call, a) -> format(day, a[0], text(a[1])), ANY, TEXT);
    all.add(
        "unixEpoch", (call, a) -> Value.of(String.valueOf(((GoTime) a[0]).epochSecond())), TIME);
  }

  /** Go's zero time where the text is no time in the layout. */
  static GoTime parseOrZero(String layout, String text, Zone zone) {
    try {
      return TimeLayout.of(layout).parse(text, zone);
    } catch (TimeParseException e) {
      return GoTime.ZERO;
    }
  }

  private static void addParsing(FuncMap.Builder all) {
    all.add("toDate", (call, a) -> parseOrZero(text(a[0]), text(a[1]), Zone.UTC), TEXT, TEXT);
    all.add("mustToDate", DateFunctions::mustToDate, TEXT, TEXT);
  }

  private static Value mustToDate(GoFunction.Call call, Value[] args) {
    try {
      return TimeLayout.of(text(args[0])).parse(text(args[1]));
    } catch (TimeParseException e) {
      throw new FunctionError(e.getMessage());
    }
  }

  private static void addChanges(FuncMap.Builder all) {
    GoFunction modify = GoFunction.of((call, a) -> modify(a, false), TEXT, TIME);
    GoFunction must = GoFunction.of((call, a) -> modify(a, true), TEXT, TIME);
    all.add("dateModify", modify).add("date_modify", modify);
    all.add("mustDateModify", must).add("must_date_modify", must);
  }

  private static Value modify(Value[] args, boolean strict) {
    GoTime time = (GoTime) args[1];
    try {
      return time.plusNanos(GoDuration.parse(text(args[0])));
    } catch (IllegalArgumentException e) {
      if (strict) {
        throw new FunctionError(e.getMessage());
      }
      return time;
    }
  }

  private void addDurations(FuncMap.Builder all) {
    all.add("ago", Args.any(this::ago));
    all.add("duration", Args.any(DateFunctions::duration));
    all.add("durationRound", Args.any(this::durationRound));
  }

  private Value ago(Value date) {
    boolean known = date instanceof GoTime || Set.of("int", "int64").contains(date.type().text());
    long nanos = now().minus(known ? timeOf(date) : now());
    return Value.of(GoDuration.format(GoDuration.round(nanos, SECOND)));
  }

  private static Value duration(Value seconds) {
    long count = 0;
    if (seconds instanceof Value.Text text) {
      count = parse(text.value());
    } else if (seconds instanceof Value.Int number && number.type().equals(GoType.INT64)) {
      count = number.value();
    }
    return Value.of(GoDuration.format(count * SECOND));
  }

  private static long parse(String text) {
    try {
      return GoInteger.parse(text, 10);
    } catch (GoNumberException e) {
      return (long) e.value();
    }
  }

  private Value durationRound(Value value) {
    long nanos = 0;
    if (value instanceof Value.Text text) {
      nanos = parseDuration(text.value());
    } else if (value instanceof Value.Int number && number.type().equals(GoType.INT64)) {
      nanos = number.value();
    } else if (value instanceof GoTime time) {
      nanos = now().minus(time);
    }
    return Value.of(largestUnit(Math.abs(nanos)));
  }

  private static long parseDuration(String text) {
    try {
      return GoDuration.parse(text);
    } catch (IllegalArgumentException e) {
      return 0;
    }
  }

  private static String largestUnit(long nanos) {
    String[] names = {"y", "mo", "d", "h", "m", "s"};
    long[] units = {HOUR * 24 * 365, HOUR * 24 * 30, HOUR * 24, HOUR, 60 * SECOND, SECOND};
    for (int i = 0; i < units.length; i++) {
      if (Long.compareUnsigned(nanos, units[i]) > 0) {
        return Long.divideUnsigned(nanos, units[i]) + names[i];
      }
    }
    return "0s";
  }
}
