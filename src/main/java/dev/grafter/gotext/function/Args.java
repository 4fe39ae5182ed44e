package dev.grafter.gotext.function;

import dev.grafter.gotext.format.GoPrinter;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.ListValue;
import dev.grafter.gotext.value.MapValue;
import dev.grafter.gotext.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads checked arguments, and makes functions of common shapes. */
final class Args {
  private static final int MAX_SHOWN = 4 << 20;

  private Args() {}

  static String text(Value value) {
    return ((Value.Text) value).value();
  }

  static long integer(Value value) {
    return ((Value.Int) value).value();
  }

  /** A Go int as a Java one; what is larger is cut, since no text or list is so long. */
  static int count(Value value) {
    return (int) Math.max(Integer.MIN_VALUE + 1, Math.min(Integer.MAX_VALUE - 1, integer(value)));
  }

  static boolean bool(Value value) {
    return ((Value.Bool) value).value();
  }

  static MapValue map(Value value) {
    return (MapValue) value;
  }

  /** The arguments from an index on. */
  static List<Value> from(Value[] args, int index) {
    return Arrays.asList(args).subList(index, args.length);
  }

  /** The elements of a list argument; fails as Go does on anything else. */
  static ListValue list(Value value, String complaint) {
    if (value instanceof ListValue list) {
      return list;
    }
    throw new FunctionError(
        value.isNil()
            ? "runtime error: invalid memory address or nil pointer dereference"
            : complaint + " " + value.kind().text());
  }

  /** The text that most functions make of any value: its own, or what {@code %v} prints. */
  static String show(Value value) {
    return value instanceof Value.Text text ? text.value() : GoPrinter.sprint(MAX_SHOWN, value);
  }

  /** Fails when a function is about to make too long a text. */
  static void limit(GoFunction.Call call, long length) {
    if (length > call.maxText()) {
      throw new FunctionError("text exceeds " + call.maxText() + " characters");
    }
  }

  static GoFunction texts(UnaryOperator<String> body) {
    return GoFunction.of((call, args) -> Value.of(body.apply(text(args[0]))), GoType.STRING);
  }

  static GoFunction texts(BinaryOperator<String> body) {
    return GoFunction.of(
        (call, args) -> Value.of(body.apply(text(args[0]), text(args[1]))),
        GoType.STRING,
        GoType.STRING);
  }

  static GoFunction test(BiPredicate<String, String> body) {
    return GoFunction.of(
        (call, args) -> Value.of(body.test(text(args[0]), text(args[1]))),
        GoType.STRING,
        GoType.STRING);
  }

  static GoFunction any(Function<Value, Value> body) {
    return GoFunction.of((call, args) -> body.apply(args[0]), GoType.ANY);
  }

  static GoFunction anyTwo(BinaryOperator<Value> body) {
    return GoFunction.of((call, args) -> body.apply(args[0], args[1]), GoType.ANY, GoType.ANY);
  }

  static GoFunction anyNumber(Function<List<Value>, Value> body) {
    return GoFunction.variadic((call, args) -> body.apply(Arrays.asList(args)), GoType.ANY);
  }
}
