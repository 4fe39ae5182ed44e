package dev.grafter.gotext.template;

import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Kind;
import dev.grafter.gotext.value.Value;

/** The arguments of the builtins {@code call} and {@code index}, where integers may convert. */
final class CalledArguments {
  private CalledArguments() {}

  /** Checks and converts the arguments in place. */
  static void prepare(GoFunction function, String name, Value[] values) {
    checkCount(function, name, values.length);
    for (int i = 0; i < values.length; i++) {
      try {
        values[i] = prepare(values[i].unboxed(), function.parameter(i));
      } catch (FunctionError e) {
        throw new FunctionError("arg " + i + ": " + e.getMessage());
      }
    }
  }

  private static void checkCount(GoFunction function, String name, int count) {
    int fixed = function.fixedParameters();
    if (function.variadic() ? count < fixed : count != fixed) {
      throw new FunctionError(
          "wrong number of args for "
              + name
              + ": got "
              + count
              + (function.variadic() ? " want at least " : " want ")
              + fixed);
    }
  }

  /** The value as an argument of a type. */
  static Value prepare(Value value, GoType type) {
    if (!value.isValid()) {
      Value nil = Arguments.nilOf(type);
      if (nil == null) {
        throw new FunctionError("value is nil; should be of type " + type);
      }
      return nil;
    }
    if (value.type().isAssignableTo(type)) {
      return value;
    }
    if (value instanceof Value.Int number && isInteger(type.kind())) {
      return new Value.Int(type, number.value());
    }
    throw new FunctionError("value has type " + value.type() + "; should be " + type);
  }

  private static boolean isInteger(Kind kind) {
    return kind.isSigned() || kind.isUnsigned();
  }
}
