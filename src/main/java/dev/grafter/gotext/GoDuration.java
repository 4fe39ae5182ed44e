package dev.grafter.gotext;

import java.math.BigInteger;

/**
 * Durations in nanoseconds as Go's {@code time} package and as Prometheus write and read them.
 *
 * <p>Go: {@code 1h30m}, {@code 1.5s}, {@code -2ms}. Prometheus: whole numbers with the units y w d
 * h m s ms in that order, each at most once; a year has 365 days.
 */
public final class GoDuration {
  private static final long MILLI = 1_000_000L;
  private static final long SECOND = 1_000 * MILLI;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final String[] PROMETHEUS_UNITS = {"y", "w", "d", "h", "m", "s", "ms"};
  private static final long[] PROMETHEUS_NANOS = {
    365 * DAY, 7 * DAY, DAY, HOUR, MINUTE, SECOND, MILLI
  };
  private static final String DIGITS = "0123456789";

  private GoDuration() {}

  /** {@code Duration.Round}: half away from zero; the longest durations where it overflows. */
  public static long round(long nanos, long unit) {
    if (unit <= 0) {
      return nanos;
    }
    long rest = Math.abs(nanos % unit);
    long down = nanos - nanos % unit;
    if (rest < unit - rest) {
      return down;
    }
    long up = nanos < 0 ? down - unit : down + unit;
    boolean overflows = nanos < 0 ? up > nanos : up < nanos;
    return overflows ? (nanos < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : up;
  }

  /** {@code time.Duration.String()}: {@code 1h30m0s}, {@code 1.5s}, {@code 100ms}, {@code 0s}. */
  public static String format(long nanos) {
    if (nanos == 0) {
      return "0s";
    }
    if (nanos == Long.MIN_VALUE) {
      return "-2562047h47m16.854775808s";
    }
    String text = formatPositive(Math.abs(nanos));
    return nanos < 0 ? "-" + text : text;
  }

  private static String formatPositive(long nanos) {
    if (nanos < 1_000) {
      return nanos + "ns";
    } else if (nanos < MILLI) {
      return decimal(nanos, 1_000) + "µs";
    } else if (nanos < SECOND) {
      return decimal(nanos, MILLI) + "ms";
    }
    String seconds = decimal(nanos % MINUTE, SECOND) + "s";
    if (nanos < MINUTE) {
      return seconds;
    }
    String minutes = (nanos % HOUR) / MINUTE + "m" + seconds;
    return nanos < HOUR ? minutes : nanos / HOUR + "h" + minutes;
  }

  private static String decimal(long nanos, long unit) {
    long rest = nanos % unit;
    if (rest == 0) {
      return Long.toString(nanos / unit);
    }
    String fraction = Long.toString(unit + rest).substring(1);
    int end = fraction.length();
    while (fraction.charAt(end - 1) == '0') {
      end--;
    }
    return nanos / unit + "." + fraction.substring(0, end);
  }

  /**
   * Prometheus' {@code model.Duration.String()}: {@code 1d12h}; below a millisecond is dropped,
   * weeks and years only where they come out even, and a negative duration is the empty text.
   */
  public static String formatPrometheus(long nanos) {
    long millis = nanos / MILLI;
    if (millis == 0) {
      return "0s";
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < PROMETHEUS_UNITS.length; i++) {
      long unit = PROMETHEUS_NANOS[i] / MILLI;
      boolean evenOnly = i < 2;
      if (millis / unit > 0 && !(evenOnly && millis % unit != 0)) {
        out.append(millis / unit).append(PROMETHEUS_UNITS[i]);
        millis %= unit;
      }
    }
    return out.toString();
  }

  /**
   * {@code time.ParseDuration}: signed decimal numbers with the units ns us µs ms s m h.
   *
   * @return nanoseconds
   * @throws IllegalArgumentException with Go's words
   */
  public static long parse(String text) {
    boolean negative = text.startsWith("-");
    String body = negative || text.startsWith("+") ? text.substring(1) : text;
    if (body.equals("0")) {
      return 0;
    }
    if (body.isEmpty()) {
      throw invalid(text);
    }
    return new GoParser(text, body).run(negative);
  }

  /**
   * Prometheus' {@code model.ParseDuration}: no sign, no fraction.
   *
   * @return nanoseconds
   * @throws IllegalArgumentException with Prometheus' words
   */
  public static long parsePrometheus(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("empty duration string");
    }
    long nanos = 0;
    int lastUnit = -1;
    for (int at = 0; at < text.length() && !text.equals("0"); ) {
      int digitsEnd = span(text, at, true);
      int unitEnd = span(text, digitsEnd, false);
      if (digitsEnd == at || unitEnd == digitsEnd || !fitsLong(text, at, digitsEnd)) {
        throw notValid(text);
      }
      int unit = prometheusUnit(text.substring(digitsEnd, unitEnd), text);
      if (unit <= lastUnit) {
        throw notValid(text);
      }
      nanos = plus(nanos, new BigInteger(text.substring(at, digitsEnd)), PROMETHEUS_NANOS[unit]);
      lastUnit = unit;
      at = unitEnd;
    }
    return nanos;
  }

  /** True when {@link #parsePrometheus} would accept the text. */
  public static boolean isPrometheus(String text) {
    try {
      parsePrometheus(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static int span(String text, int from, boolean digits) {
    int at = from;
    while (at < text.length() && (DIGITS.indexOf(text.charAt(at)) >= 0) == digits) {
      at++;
    }
    return at;
  }

  private static boolean fitsLong(String text, int from, int to) {
    return to - from < 19 || new BigInteger(text.substring(from, to)).bitLength() <= 64;
  }

  private static int prometheusUnit(String unit, String text) {
    for (int i = 0; i < PROMETHEUS_UNITS.length; i++) {
      if (PROMETHEUS_UNITS[i].equals(unit)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "unknown unit " + GoQuote.quote(unit) + " in duration " + GoQuote.quote(text));
  }

  private static long plus(long nanos, BigInteger count, long unit) {
    try {
      return Math.addExact(nanos, Math.multiplyExact(count.longValueExact(), unit));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("duration out of range", e);
    }
  }

  private static IllegalArgumentException notValid(String text) {
    return new IllegalArgumentException("not a valid duration string: " + GoQuote.quote(text));
  }

  private static IllegalArgumentException invalid(String text) {
    return new IllegalArgumentException("time: invalid duration " + quote(text));
  }

  /** The time package escapes every byte outside printable ASCII on its own. */
  private static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (byte b : GoQuote.bytes(text)) {
      if (b == '"' || b == '\\') {
        out.append('\\').append((char) b);
      } else if (b >= ' ' && b != 0x7F) {
        out.append((char) b);
      } else {
        out.append(String.format("\\x%02x", b & 0xFF));
      }
    }
    return out.append('"').toString();
  }

  /** Reads the number and unit pairs of one Go duration. */
  private static final class GoParser {
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(63);
    private final String original;
    private final String body;
    private int at;

    GoParser(String original, String body) {
      this.original = original;
      this.body = body;
    }

    long run(boolean negative) {
      BigInteger sum = BigInteger.ZERO;
      while (at < body.length()) {
        sum = sum.add(pair());
        if (sum.compareTo(LIMIT) > 0) {
          throw invalid(original);
        }
      }
      if (!negative && sum.equals(LIMIT)) {
        throw invalid(original);
      }
      return negative ? sum.negate().longValue() : sum.longValue();
    }

    private BigInteger pair() {
      String whole = digits();
      boolean point = at < body.length() && body.charAt(at) == '.';
      if (point) {
        at++;
      }
      String fraction = point ? digits() : "";
      if (whole.isEmpty() && fraction.isEmpty()) {
        throw invalid(original);
      }
      if (number(whole).compareTo(LIMIT) > 0) {
        throw invalid(original);
      }
      long unit = unit();
      BigInteger value = number(whole).multiply(BigInteger.valueOf(unit));
      if (value.compareTo(LIMIT) > 0) {
        throw invalid(original);
      }
      return value.add(fraction(fraction, unit));
    }

    private static BigInteger number(String digits) {
      return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
    }

    /** Go keeps as many digits as fit 63 bits and rounds through a float. */
    private static BigInteger fraction(String digits, long unit) {
      long value = 0;
      double scale = 1;
      for (int i = 0; i < digits.length(); i++) {
        int digit = digits.charAt(i) - '0';
        if (value > (Long.MAX_VALUE - digit) / 10) {
          break;
        }
        value = value * 10 + digit;
        scale *= 10;
      }
      return BigInteger.valueOf((long) (value * (unit / scale)));
    }

    private String digits() {
      int start = at;
      at = span(body, at, true);
      return body.substring(start, at);
    }

    private long unit() {
      int start = at;
      while (at < body.length() && body.charAt(at) != '.' && DIGITS.indexOf(body.charAt(at)) < 0) {
        at++;
      }
      String unit = body.substring(start, at);
      return switch (unit) {
        case "ns" -> 1;
        case "us", "µs", "μs" -> 1_000;
        case "ms" -> MILLI;
        case "s" -> SECOND;
        case "m" -> MINUTE;
        case "h" -> HOUR;
        case "" ->
            throw new IllegalArgumentException("time: missing unit in duration " + quote(original));
        default ->
            throw new IllegalArgumentException(
                "time: unknown unit " + quote(unit) + " in duration " + quote(original));
      };
    }
  }
}
