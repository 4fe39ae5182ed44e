package dev.grafter.gotext.function;

import static dev.grafter.gotext.function.Args.text;

import dev.grafter.gotext.ByteSize;
import dev.grafter.gotext.Escaping;
import dev.grafter.gotext.GoDuration;
import dev.grafter.gotext.GoInteger;
import dev.grafter.gotext.GoNumberException;
import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.time.GoTime;
import dev.grafter.gotext.time.Zone;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The functions of LogQL's {@code line_format} and {@code label_format}. */
public final class LokiFunctions {
  private static final List<String> FROM_SPRIG =
      List.of(
          ("b64enc b64dec lower upper title trunc substr contains hasPrefix hasSuffix indent"
                  + " nindent replace repeat trim trimAll trimSuffix trimPrefix int float64 add sub"
                  + " mul div mod addf subf mulf divf max min maxf minf ceil floor round fromJson"
                  + " date toDate now unixEpoch default")
              .split(" ", -1));

  private static final GoType TEXT = GoType.STRING;
  private static final long DAY = 86_400;
  private static final double NANOS = 1e9;

  private LokiFunctions() {}

  /** All of them; {@code __line__} and {@code __timestamp__} need {@link LineData} as data. */
  public static FuncMap of(Environment environment) {
    FuncMap.Builder own = FuncMap.builder();
    own.add("__line__", (call, args) -> Value.of(((LineData) call.data()).line()));
    own.add("__timestamp__", (call, args) -> ((LineData) call.data()).timestamp());
    own.add("urlencode", Args.texts(Escaping::urlQuery));
    own.add("urldecode", (call, args) -> Value.of(unescape(text(args[0]))), TEXT);
    own.add("bytes", number(ByteSize::parse));
    own.add("duration", number(LokiFunctions::seconds));
    own.add("duration_seconds", number(LokiFunctions::seconds));
    own.add("alignLeft", (call, a) -> align(call, a, false), GoType.INT, TEXT);
    own.add("alignRight", (call, a) -> align(call, a, true), GoType.INT, TEXT);
    addTimes(own);
    return SprigFunctions.of(environment)
        .only(FROM_SPRIG)
        .and(GoStyleFunctions.make())
        .and(RegexFunctions.loki(environment.regex()))
        .and(own.build());
  }

  private static String unescape(String text) {
    try {
      return Escaping.urlUnescape(text);
    } catch (IllegalArgumentException e) {
      throw new FunctionError(e.getMessage());
    }
  }

  private static GoFunction number(ToDoubleFunction<String> parse) {
    return GoFunction.of(
        (call, args) -> {
          try {
            return Value.of(parse.applyAsDouble(text(args[0])));
          } catch (IllegalArgumentException e) {
            throw new FunctionError(e.getMessage());
          }
        },
        TEXT);
  }

  private static double seconds(String text) {
    long nanos = GoDuration.parse(text);
    double whole = Math.floorDiv(nanos - nanos % 1_000_000_000, 1_000_000_000);
    return whole + nanos % 1_000_000_000 / NANOS;
  }

  /** Pads or cuts to a number of characters. */
  private static Value align(GoFunction.Call call, Value[] args, boolean right) {
    int count = Args.count(args[0]);
    String text = text(args[1]);
    int[] runes = Texts.runes(text);
    if (count < 0 || count == runes.length) {
      return args[1];
    }
    if (count > runes.length) {
      String pad = Texts.repeat(call, " ", count - runes.length);
      return Value.of(right ? pad + text : text + pad);
    }
    int from = right ? runes.length - count : 0;
    return Value.of(new String(Arrays.copyOfRange(runes, from, from + count), 0, count));
  }

  private static void addTimes(FuncMap.Builder own) {
    own.add("unixEpochMillis", (call, a) -> Value.of(millis((GoTime) a[0])), GoType.TIME);
    own.add(
        "unixEpochNanos",
        (call, a) -> Value.of(String.valueOf(((GoTime) a[0]).epochNanos())),
        GoType.TIME);
    own.add("toDateInZone", (call, a) -> toDateInZone(a), TEXT, TEXT, TEXT);
    own.add("unixToTime", (call, a) -> unixToTime(text(a[0])), TEXT);
  }

  private static String millis(GoTime time) {
    return String.valueOf(time.epochSecond() * 1000 + time.nano() / 1_000_000);
  }

  private static Value toDateInZone(Value[] args) {
    Zone zone = DateFunctions.zoneOrUtc(text(args[1]));
    return DateFunctions.parseOrZero(text(args[0]), text(args[2]), zone);
  }

  /** A time whose unit follows from the number of digits: days, seconds, or down to nanoseconds. */
  private static Value unixToTime(String text) {
    long number;
    try {
      number = GoInteger.parse(text, 10);
    } catch (GoNumberException e) {
      throw new FunctionError("unable to parse time '" + text + "': " + e.getMessage());
    }
    return switch (dev.grafter.gotext.GoString.length(text)) {
      case 5 -> new GoTime(number * DAY, 0, Zone.UTC);
      case 10 -> new GoTime(number, 0, Zone.UTC);
      case 13 -> GoTime.ofNanos(number * 1_000_000);
      case 16 -> GoTime.ofNanos(number * 1_000);
      case 19 -> GoTime.ofNanos(number);
      default -> throw new FunctionError("unable to parse time '" + text + "': %!w(<nil>)");
    };
  }
}
