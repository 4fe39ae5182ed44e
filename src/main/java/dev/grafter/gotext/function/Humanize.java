package dev.grafter.gotext.function;

import dev.grafter.gotext.GoFloat;
import dev.grafter.gotext.GoFloatFormat;
import dev.grafter.gotext.GoNumberException;
import dev.grafter.gotext.time.GoTime;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;

/** Numbers for people: four significant digits and a prefix. */
final class Humanize {
  private static final String[] LARGE = {"k", "M", "G", "T", "P", "E", "Z", "Y"};
  private static final String[] SMALL = {"m", "u", "n", "p", "f", "a", "z", "y"};
  private static final String[] BINARY = {"ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi"};
  private static final long NANOS_PER_MILLI = 1_000_000;

  private Humanize() {}

  /**
   * The number that a value is or spells; a duration is in seconds.
   *
   * @throws FunctionError with Go's words
   */
  static double number(Value value) {
    if (value instanceof Value.Real real) {
      return real.value();
    }
    if (value instanceof Value.Text text && text.type().equals(GoType.STRING)) {
      return parse(text.value());
    }
    if (value instanceof Value.Int number) {
      return integer(number);
    }
    String type = value.unboxed().isValid() ? value.type().text() : "<nil>";
    throw new FunctionError("can't convert " + type + " to float");
  }

  private static double integer(Value.Int number) {
    return switch (number.type().text()) {
      case "int", "int64" -> number.value();
      case "uint", "uint64" -> Double.parseDouble(Long.toUnsignedString(number.value()));
      case "time.Duration" -> number.value() / 1e9;
      default -> throw new FunctionError("can't convert " + number.type() + " to float");
    };
  }

  private static double parse(String text) {
    try {
      return GoFloat.parse(text);
    } catch (GoNumberException e) {
      throw new FunctionError(e.getMessage());
    }
  }

  private static String digits(double value) {
    return GoFloatFormat.format(value, 'g', 4);
  }

  static String decimal(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return digits(value);
    }
    return Math.abs(value) >= 1 ? reduced(value, LARGE, 1000) : enlarged(value);
  }

  static String binary(double value) {
    return Math.abs(value) <= 1 || !Double.isFinite(value)
        ? digits(value)
        : reduced(value, BINARY, 1024);
  }

  private static String reduced(double value, String[] prefixes, int base) {
    double rest = value;
    String prefix = "";
    for (int i = 0; i < prefixes.length && Math.abs(rest) >= base; i++) {
      rest /= base;
      prefix = prefixes[i];
    }
    return digits(rest) + prefix;
  }

  private static String enlarged(double value) {
    double rest = value;
    String prefix = "";
    for (int i = 0; i < SMALL.length && Math.abs(rest) < 1; i++) {
      rest *= 1000;
      prefix = SMALL[i];
    }
    return digits(rest) + prefix;
  }

  static String percentage(double value) {
    return digits(value * 100) + "%";
  }

  /** A number of seconds. */
  static String duration(double seconds) {
    if (!Double.isFinite(seconds)) {
      return digits(seconds);
    }
    if (seconds == 0 || Math.abs(seconds) < 1) {
      return (seconds == 0 ? digits(seconds) : enlarged(seconds)) + "s";
    }
    String sign = seconds < 0 ? "-" : "";
    return sign + units(Math.abs(seconds));
  }

  private static String units(double value) {
    long whole = Cast.truncate(value);
    long days = whole / 86_400;
    String seconds = whole % 60 + "s";
    String minutes = whole / 60 % 60 + "m " + seconds;
    String hours = whole / 3600 % 24 + "h " + minutes;
    if (days != 0) {
      return days + "d " + hours;
    }
    if (whole / 3600 % 24 != 0) {
      return hours;
    }
    return whole / 60 % 60 != 0 ? minutes : digits(value) + "s";
  }

  static String timestamp(double seconds) {
    return Double.isFinite(seconds) ? toTime(seconds).ownText() : digits(seconds);
  }

  /**
   * The time so many seconds after 1970, to the millisecond.
   *
   * @throws FunctionError with Go's words
   */
  static GoTime toTime(double seconds) {
    if (!Double.isFinite(seconds)) {
      throw new FunctionError("value is NaN or Inf");
    }
    double nanos = seconds * 1e9;
    if (nanos > Long.MAX_VALUE || nanos < Long.MIN_VALUE) {
      throw new FunctionError(
          GoFloat.formatG(seconds)
              + " cannot be represented as a nanoseconds timestamp since it overflows int64");
    }
    return GoTime.ofNanos((long) nanos / NANOS_PER_MILLI * NANOS_PER_MILLI);
  }
}
