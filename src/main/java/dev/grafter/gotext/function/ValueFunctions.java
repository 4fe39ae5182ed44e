package dev.grafter.gotext.function;

import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.StructValue;
import dev.grafter.gotext.value.Truth;
import dev.grafter.gotext.value.Value;
import dev.grafter.gotext.value.Values;
import dev.grafter.gotext.value.Weight;
import java.util.List;

/** Sprig's functions of any value: defaults and types. */
final class ValueFunctions {
  private ValueFunctions() {}

  static FuncMap make() {
    FuncMap.Builder all = FuncMap.builder();
    addDefaults(all);
    addTypes(all);
    return all.build();
  }

  /** Whether a value is the zero of its type; structs never are. */
  static boolean isEmpty(Value value) {
    return !(value instanceof StructValue) && !Truth.of(value);
  }

  private static void addDefaults(FuncMap.Builder all) {
    all.addVariadic(
        "default",
        (call, a) -> a.length < 2 || isEmpty(a[1]) ? a[0] : a[1],
        GoType.ANY,
        GoType.ANY);
    all.add("empty", Args.any(value -> Value.of(isEmpty(value))));
    all.add("coalesce", Args.anyNumber(ValueFunctions::coalesce));
    all.add("all", Args.anyNumber(v -> Value.of(v.stream().noneMatch(ValueFunctions::isEmpty))));
    all.add("any", Args.anyNumber(v -> Value.of(!v.stream().allMatch(ValueFunctions::isEmpty))));
    all.add(
        "ternary",
        GoFunction.of(
            (call, a) -> Args.bool(a[2]) ? a[0] : a[1], GoType.ANY, GoType.ANY, GoType.BOOL));
    all.add("deepEqual", Args.anyTwo(ValueFunctions::deepEqual));
    all.add("deepCopy", Args.any(Copies::ofValid)).add("mustDeepCopy", Args.any(Copies::ofValid));
  }

  private static Value deepEqual(Value a, Value b) {
    Weight.check(a);
    Weight.check(b);
    return Value.of(a.equals(b));
  }

  private static Value coalesce(List<Value> values) {
    return values.stream().filter(value -> !isEmpty(value)).findFirst().orElse(Values.NIL);
  }

  private static void addTypes(FuncMap.Builder all) {
    all.add("typeOf", Args.any(value -> Value.of(typeOf(value))));
    all.add("kindOf", Args.any(value -> Value.of(kindOf(value))));
    all.add("typeIs", is((name, value) -> name.equals(typeOf(value))));
    all.add(
        "typeIsLike",
        is((name, value) -> name.equals(typeOf(value)) || ("*" + name).equals(typeOf(value))));
    all.add("kindIs", is((name, value) -> name.equals(kindOf(value))));
  }

  private static GoFunction is(java.util.function.BiPredicate<String, Value> test) {
    return GoFunction.of(
        (call, args) -> Value.of(test.test(Args.text(args[0]), args[1])),
        GoType.STRING,
        GoType.ANY);
  }

  private static String typeOf(Value value) {
    return value.unboxed().isValid() ? value.type().text() : "<nil>";
  }

  private static String kindOf(Value value) {
    return value.unboxed().isValid() ? value.kind().text() : "invalid";
  }
}
