package dev.grafter.gotext.template;

import dev.grafter.gotext.Escaping;
import dev.grafter.gotext.format.GoPrinter;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Truth;
import dev.grafter.gotext.value.Value;
import dev.grafter.gotext.value.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The functions that every template has. */
final class Builtins {
  static final GoFunction CALL = variadic(Builtins::handledByCalls, GoType.REFLECT, GoType.REFLECT);
  private static final Value NO_VALUE = Value.of("<no value>");
  private static final GoFunction LOGIC =
      variadic(Builtins::handledByCalls, GoType.REFLECT, GoType.REFLECT);

  private static final Map<String, GoFunction> FUNCTIONS =
      Map.ofEntries(
          Map.entry("and", LOGIC),
          Map.entry("or", LOGIC),
          Map.entry("call", CALL),
          Map.entry("not", reflect(args -> Value.of(!Truth.of(args[0])), 1)),
          Map.entry("eq", variadic((call, args) -> equal(args), GoType.REFLECT, GoType.REFLECT)),
          Map.entry("ne", comparison(args -> !Comparison.equal(args[0], args[1]))),
          Map.entry("lt", comparison(args -> Comparison.less(args[0], args[1]))),
          Map.entry("le", comparison(args -> Comparison.lessOrEqual(args[0], args[1]))),
          Map.entry("gt", comparison(args -> !Comparison.lessOrEqual(args[0], args[1]))),
          Map.entry("ge", comparison(args -> !Comparison.less(args[0], args[1]))),
          Map.entry("len", reflect(args -> Indexing.length(args[0]), 1)),
          Map.entry("index", variadic((call, args) -> index(args), GoType.REFLECT, GoType.REFLECT)),
          Map.entry("slice", variadic((call, args) -> slice(args), GoType.REFLECT, GoType.REFLECT)),
          Map.entry("print", variadic(Builtins::print, GoType.ANY)),
          Map.entry("println", variadic(Builtins::println, GoType.ANY)),
          Map.entry("printf", variadic(Builtins::printf, GoType.STRING, GoType.ANY)),
          Map.entry("html", escaper(Escaping::html)),
          Map.entry("js", escaper(Escaping::javaScript)),
          Map.entry("urlquery", escaper(Escaping::urlQuery)));

  private Builtins() {}

  /** The builtin of that name, or null. */
  static GoFunction find(String name) {
    return FUNCTIONS.get(name);
  }

  private static GoFunction variadic(GoFunction.Body body, GoType... parameters) {
    return GoFunction.variadic(body, parameters);
  }

  private static GoFunction reflect(java.util.function.Function<Value[], Value> body, int count) {
    GoType[] parameters = new GoType[count];
    Arrays.fill(parameters, GoType.REFLECT);
    return GoFunction.of((call, args) -> body.apply(args), parameters);
  }

  private static GoFunction comparison(java.util.function.Predicate<Value[]> body) {
    return reflect(args -> Value.of(body.test(args)), 2);
  }

  private static GoFunction escaper(UnaryOperator<String> escape) {
    return variadic((call, args) -> Value.of(escape.apply(text(call, args))), GoType.ANY);
  }

  private static Value handledByCalls(GoFunction.Call call, Value[] args) {
    throw new FunctionError("unreachable");
  }

  private static Value equal(Value[] args) {
    if (args.length == 1) {
      throw new FunctionError("missing argument for comparison");
    }
    for (int i = 1; i < args.length; i++) {
      if (Comparison.equal(args[0], args[i])) {
        return Values.TRUE;
      }
    }
    return Values.FALSE;
  }

  private static Value index(Value[] args) {
    return Indexing.index(args[0], List.of(args).subList(1, args.length));
  }

  private static Value slice(Value[] args) {
    return Indexing.slice(args[0], List.of(args).subList(1, args.length));
  }

  private static String text(GoFunction.Call call, Value[] args) {
    if (args.length == 1 && args[0] instanceof Value.Text text) {
      return text.value();
    }
    Value[] shown = args.clone();
    Arrays.setAll(shown, i -> args[i].isNil() ? NO_VALUE : args[i]);
    return GoPrinter.sprint(call.maxText(), shown);
  }

  private static Value print(GoFunction.Call call, Value[] args) {
    return Value.of(GoPrinter.sprint(call.maxText(), args));
  }

  private static Value println(GoFunction.Call call, Value[] args) {
    return Value.of(GoPrinter.sprintln(call.maxText(), args));
  }

  private static Value printf(GoFunction.Call call, Value[] args) {
    String format = ((Value.Text) args[0]).value();
    List<Value> rest = List.of(args).subList(1, args.length);
    return Value.of(GoPrinter.sprintf(call.maxText(), format, rest));
  }
}
