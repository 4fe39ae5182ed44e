package dev.grafter.gotext.template;

import dev.grafter.gotext.GoString;
import dev.grafter.gotext.format.GoPrinter;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.ListValue;
import dev.grafter.gotext.value.MapValue;
import dev.grafter.gotext.value.StructValue;
import dev.grafter.gotext.value.Value;
import java.util.List;

/** Go's comparisons of basic types; signed and unsigned integers may mix, nothing else. */
final class Comparison {
  private static final int SHOWN = 1 << 16;
  private static final String BAD_TYPE = "invalid type for comparison";

  private Comparison() {}

  /** The basic kinds that compare among themselves. */
  private enum Basic {
    NONE,
    BOOL,
    COMPLEX,
    INT,
    FLOAT,
    STRING,
    UINT
  }

  private static Basic basic(Value value) {
    if (value instanceof Value.Int number) {
      return number.kind().isSigned() ? Basic.INT : Basic.UINT;
    }
    if (value instanceof Value.Text) {
      return Basic.STRING;
    }
    if (value instanceof Value.Real) {
      return Basic.FLOAT;
    }
    if (value instanceof Value.Bool) {
      return Basic.BOOL;
    }
    return value instanceof Value.Complex ? Basic.COMPLEX : Basic.NONE;
  }

  static boolean equal(Value left, Value right) {
    Value a = left.unboxed();
    Value b = right.unboxed();
    Basic kind = basic(a);
    if (kind != basic(b)) {
      return mixedEqual(a, b);
    }
    return switch (kind) {
      case BOOL, STRING, COMPLEX -> text(a).equals(text(b));
      case INT, UINT -> integer(a) == integer(b);
      case FLOAT -> number(a) == number(b);
      case NONE -> compoundEqual(a, b);
    };
  }

  private static String text(Value value) {
    return value instanceof Value.Text text ? text.value() : GoPrinter.sprint(SHOWN, value);
  }

  private static long integer(Value value) {
    return ((Value.Int) value).value();
  }

  private static double number(Value value) {
    return ((Value.Real) value).value();
  }

  private static boolean mixedEqual(Value a, Value b) {
    if (a instanceof Value.Int left && b instanceof Value.Int right) {
      return left.value() >= 0 && left.value() == right.value();
    }
    if (a.isValid() && b.isValid()) {
      throw incompatible(a, b);
    }
    return false;
  }

  private static boolean compoundEqual(Value a, Value b) {
    if (a.isValid() && b.isValid() && a.kind() != b.kind()) {
      throw new FunctionError(
          "non-comparable types "
              + shown(a)
              + ": "
              + a.type()
              + ", "
              + b.type()
              + ": "
              + GoPrinter.sprint(SHOWN, b));
    }
    if (a.isNil() || b.isNil()) {
      return a.isNil() == b.isNil();
    }
    if (b instanceof ListValue || b instanceof MapValue) {
      throw new FunctionError("non-comparable type " + shown(b) + ": " + b.type());
    }
    return a instanceof StructValue && a.equals(b);
  }

  private static String shown(Value value) {
    return GoPrinter.sprintf(SHOWN, "%s", List.of(value));
  }

  static boolean less(Value left, Value right) {
    Value a = left.unboxed();
    Value b = right.unboxed();
    Basic kind = basic(a);
    if (kind == Basic.NONE || basic(b) == Basic.NONE) {
      throw new FunctionError(BAD_TYPE);
    }
    if (kind != basic(b)) {
      return mixedLess(a, b);
    }
    return switch (kind) {
      case INT -> integer(a) < integer(b);
      case UINT -> Long.compareUnsigned(integer(a), integer(b)) < 0;
      case FLOAT -> number(a) < number(b);
      case STRING -> GoString.compare(text(a), text(b)) < 0;
      case BOOL, COMPLEX, NONE -> throw new FunctionError(BAD_TYPE);
    };
  }

  private static boolean mixedLess(Value a, Value b) {
    if (!(a instanceof Value.Int left && b instanceof Value.Int right)) {
      throw incompatible(a, b);
    }
    return left.kind().isSigned()
        ? left.value() < 0 || Long.compareUnsigned(left.value(), right.value()) < 0
        : right.value() >= 0 && Long.compareUnsigned(left.value(), right.value()) < 0;
  }

  static boolean lessOrEqual(Value left, Value right) {
    return less(left, right) || equal(left, right);
  }

  private static FunctionError incompatible(Value a, Value b) {
    return new FunctionError("incompatible types for comparison: " + a.type() + " and " + b.type());
  }
}
