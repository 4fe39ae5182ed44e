package dev.grafter.gotext.template;

import dev.grafter.gotext.value.FuncValue;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Truth;
import dev.grafter.gotext.value.Value;
import dev.grafter.gotext.value.Values;
import dev.grafter.gotext.value.Weight;

/** Calls of functions and methods, with Go's checks of their arguments. */
final class Calls {
  private Calls() {}

  /**
   * Calls the function that an identifier names.
   *
   * @param node what an error of the function points at
   */
  static Value call(Run run, IdentifierNode identifier, Node node, Calling calling) {
    if (identifier.isLogic()) {
      return shortCircuit(run, identifier, calling);
    }
    if (identifier.isCall()) {
      return callValue(run, node, calling);
    }
    return call(run, identifier.function(), identifier.name(), node, calling);
  }

  /** Calls a function or a bound method. */
  static Value call(Run run, GoFunction function, String name, Node node, Calling calling) {
    checkCount(run, function, name, calling);
    return apply(run, function, name, node, arguments(run, function, calling));
  }

  private static Value apply(
      Run run, GoFunction function, String name, Node node, Value[] arguments) {
    run.step();
    try {
      Value result = function.body().apply(run, arguments);
      run.steps(cost(result, arguments));
      return result;
    } catch (FunctionError e) {
      run.at(node);
      throw run.error("error calling " + name + ": " + e.getMessage());
    }
  }

  /** Large values take long to read and make, and count for more than one step. */
  private static long cost(Value result, Value[] arguments) {
    long cost = Weight.steps(result);
    for (Value argument : arguments) {
      cost += Weight.steps(argument);
    }
    return cost;
  }

  private static void checkCount(Run run, GoFunction function, String name, Calling calling) {
    int fixed = function.fixedParameters();
    int count = calling.count();
    if (function.variadic() && count < fixed) {
      throw run.error(
          "wrong number of args for "
              + name
              + ": want at least "
              + fixed
              + " got "
              + calling.written());
    }
    if (!function.variadic() && count != fixed) {
      throw run.error("wrong number of args for " + name + ": want " + fixed + " got " + count);
    }
  }

  private static Value[] arguments(Run run, GoFunction function, Calling calling) {
    int written = calling.written();
    Value[] values = new Value[calling.count()];
    for (int i = 0; i < written; i++) {
      values[i] = calling.argument(i).argument(run, calling.dot(), function.parameter(i));
    }
    if (calling.piped() != null) {
      values[written] = Arguments.check(run, calling.piped(), function.parameter(written));
    }
    return values;
  }

  private static Value shortCircuit(Run run, IdentifierNode identifier, Calling calling) {
    checkCount(run, identifier.function(), identifier.name(), calling);
    boolean stopsAt = identifier.name().equals("or");
    Value value = Values.INVALID;
    for (int i = 0; i < calling.written(); i++) {
      value = calling.argument(i).argument(run, calling.dot(), GoType.REFLECT);
      if (Truth.of(value) == stopsAt) {
        return value;
      }
    }
    return calling.piped() == null ? value : calling.piped();
  }

  private static Value callValue(Run run, Node node, Calling calling) {
    checkCount(run, Builtins.CALL, "call", calling);
    Value[] values = arguments(run, Builtins.CALL, calling);
    String callee = calling.written() > 0 ? calling.argument(0).shown() : text(calling.piped());
    try {
      return call(run, callee, values);
    } catch (FunctionError e) {
      run.at(node);
      throw run.error("error calling call: " + e.getMessage());
    }
  }

  private static String text(Value value) {
    if (!value.isValid()) {
      return "<invalid Value>";
    }
    return value instanceof Value.Text text ? text.value() : "<" + value.type() + " Value>";
  }

  private static Value call(Run run, String name, Value[] values) {
    Value target = values[0].unboxed();
    if (!target.isValid()) {
      throw new FunctionError("call of nil");
    }
    if (!(target instanceof FuncValue callee)) {
      throw new FunctionError("non-function " + name + " of type " + target.type());
    }
    Value[] rest = java.util.Arrays.copyOfRange(values, 1, values.length);
    CalledArguments.prepare(callee.function(), name, rest);
    return callee.function().body().apply(run, rest);
  }
}
