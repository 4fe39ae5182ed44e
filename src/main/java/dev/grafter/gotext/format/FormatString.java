package dev.grafter.gotext.format;

import dev.grafter.gotext.value.Value;
import java.util.List;

/** One run of {@code Sprintf} over a format. */
final class FormatString {
  private static final int MAX_NUMBER = 1_000_000;

  private final GoPrinter printer;
  private final Field field;
  private final String format;
  private final List<Value> arguments;
  private int at;
  private int next;
  private boolean reordered;
  private boolean goodIndex;
  private boolean afterIndex;

  FormatString(GoPrinter printer, String format, List<Value> arguments) {
    this.printer = printer;
    this.field = printer.field();
    this.format = format;
    this.arguments = arguments;
  }

  void run() {
    while (at < format.length()) {
      int percent = format.indexOf('%', at);
      int end = percent < 0 ? format.length() : percent;
      field.write(format.substring(at, end));
      at = end + 1;
      if (percent >= 0) {
        verb();
      }
    }
    if (!reordered && next < arguments.size()) {
      extra();
    }
  }

  private void verb() {
    goodIndex = true;
    field.clear();
    flags();
    index();
    width();
    precision();
    if (!afterIndex) {
      index();
    }
    if (at >= format.length()) {
      field.write("%!(NOVERB)");
      return;
    }
    int verb = format.codePointAt(at);
    at += Character.charCount(verb);
    print(verb);
  }

  private void print(int verb) {
    if (verb == '%') {
      field.write("%");
    } else if (!goodIndex) {
      field.write("%!" + Character.toString(verb) + "(BADINDEX)");
    } else if (next >= arguments.size()) {
      field.write("%!" + Character.toString(verb) + "(MISSING)");
    } else {
      if (verb == 'v' || verb == 'w') {
        field.sharpV = field.sharp;
        field.sharp = false;
        field.plusV = field.plus;
        field.plus = false;
      }
      printer.argument(arguments.get(next++), verb);
    }
  }

  private void flags() {
    for (; at < format.length(); at++) {
      switch (format.charAt(at)) {
        case '#' -> field.sharp = true;
        case '0' -> field.zero = true;
        case '+' -> field.plus = true;
        case '-' -> field.minus = true;
        case ' ' -> field.space = true;
        default -> {
          return;
        }
      }
    }
  }

  /** Reads {@code [3]}, which picks the argument to print next. */
  private void index() {
    afterIndex = false;
    if (!isAt('[')) {
      return;
    }
    reordered = true;
    int close = format.indexOf(']', at);
    if (format.length() - at < 3 || close < 0) {
      goodIndex = false;
      at++;
      return;
    }
    int number = indexNumber(at + 1, close);
    at = close + 1;
    afterIndex = number >= 0;
    if (number < 1 || number > arguments.size()) {
      goodIndex = false;
    } else {
      next = number - 1;
    }
  }

  /** The number between two places, or -1 when there is none. */
  private int indexNumber(int from, int to) {
    int start = at;
    at = from;
    int number = number(to);
    boolean whole = at == to && from < to;
    at = start;
    return whole ? number : -1;
  }

  private void width() {
    if (isAt('*')) {
      at++;
      Integer given = integerArgument();
      field.hasWidth = given != null;
      field.write(given == null ? "%!(BADWIDTH)" : "");
      field.width = given == null ? 0 : Math.abs(given);
      if (given != null && given < 0) {
        field.minus = true;
        field.zero = false;
      }
      afterIndex = false;
      return;
    }
    int number = number(format.length());
    field.hasWidth = number >= 0;
    field.width = Math.max(number, 0);
    goodIndex &= !(afterIndex && field.hasWidth);
  }

  private void precision() {
    if (!isAt('.') || at + 1 >= format.length()) {
      return;
    }
    at++;
    goodIndex &= !afterIndex;
    index();
    if (isAt('*')) {
      at++;
      Integer given = integerArgument();
      field.hasPrecision = given != null && given >= 0;
      field.precision = field.hasPrecision ? given : 0;
      field.write(field.hasPrecision ? "" : "%!(BADPREC)");
      afterIndex = false;
      return;
    }
    field.hasPrecision = true;
    field.precision = Math.max(number(format.length()), 0);
  }

  private boolean isAt(char c) {
    return at < format.length() && format.charAt(at) == c;
  }

  /**
   * The digits at the current place; -1 when there are none, and also when they are too many, in
   * which case the rest of the format is dropped.
   */
  private int number(int end) {
    int number = -1;
    while (at < end && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
      if (number > MAX_NUMBER) {
        at = end;
        return -1;
      }
      number = Math.max(number, 0) * 10 + format.charAt(at++) - '0';
    }
    return number;
  }

  /** The next argument as a width or precision, or null when it is no integer or too large. */
  private Integer integerArgument() {
    if (next >= arguments.size()) {
      return null;
    }
    Value value = arguments.get(next++).unboxed();
    if (value instanceof Value.Int number && Math.abs(number.value()) <= MAX_NUMBER) {
      return (int) number.value();
    }
    return null;
  }

  private void extra() {
    field.clear();
    field.write("%!(EXTRA ");
    for (int i = next; i < arguments.size(); i++) {
      field.write(i > next ? ", " : "");
      Value value = arguments.get(i).unboxed();
      if (value.isValid()) {
        field.write(value.type() + "=");
        printer.argument(value, 'v');
      } else {
        field.write("<nil>");
      }
    }
    field.write(")");
  }
}
