package dev.grafter.gotext.function;

import dev.grafter.gotext.GoFloat;
import dev.grafter.gotext.GoInteger;
import dev.grafter.gotext.GoNumberException;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;

/** How number functions read values that are no numbers: what cannot be one counts as zero. */
final class Cast {
  private static final double TWO_TO_63 = 0x1p63;

  private Cast() {}

  static long toLong(Value value) {
    if (value instanceof Value.Int number) {
      return isPlain(number.type()) ? number.value() : 0;
    }
    if (value instanceof Value.Real number) {
      return truncate(number.value());
    }
    if (value instanceof Value.Text text) {
      return GoInteger.parseLiteral(withoutZeroFraction(text.value())).orElse(0);
    }
    return value instanceof Value.Bool bool && bool.value() ? 1 : 0;
  }

  static double toDouble(Value value) {
    if (value instanceof Value.Int number) {
      return isPlain(number.type()) ? ofInteger(number) : 0;
    }
    if (value instanceof Value.Real number) {
      return number.value();
    }
    if (value instanceof Value.Text text) {
      return parse(text.value());
    }
    return value instanceof Value.Bool bool && bool.value() ? 1 : 0;
  }

  private static double ofInteger(Value.Int number) {
    return number.kind().isUnsigned()
        ? Double.parseDouble(Long.toUnsignedString(number.value()))
        : (double) number.value();
  }

  private static double parse(String text) {
    try {
      return GoFloat.parse(text);
    } catch (GoNumberException e) {
      return 0;
    }
  }

  /** Durations have no number here, but months and weekdays do. */
  private static boolean isPlain(GoType type) {
    return !type.text().equals(GoType.DURATION.text());
  }

  /** Go's conversion on amd64: what does not fit is the smallest integer. */
  static long truncate(double value) {
    return value >= -TWO_TO_63 && value < TWO_TO_63 ? (long) value : Long.MIN_VALUE;
  }

  /** The text without a point and zeros at its end. */
  private static String withoutZeroFraction(String text) {
    int at = text.length();
    while (at > 0 && text.charAt(at - 1) == '0') {
      at--;
    }
    boolean fraction = at < text.length() && at > 0 && text.charAt(at - 1) == '.';
    return fraction ? text.substring(0, at - 1) : text;
  }
}
