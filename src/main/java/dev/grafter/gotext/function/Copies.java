package dev.grafter.gotext.function;

import dev.grafter.gotext.value.DictValue;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.ListValue;
import dev.grafter.gotext.value.MapValue;
import dev.grafter.gotext.value.Value;
import dev.grafter.gotext.value.Weight;
import java.util.Map;

/** Copies of values that share nothing that can change. */
final class Copies {
  private Copies() {}

  /** A deep copy; nil cannot be copied, in Go's words. */
  static Value ofValid(Value value) {
    if (!value.unboxed().isValid()) {
      throw new FunctionError("reflect: call of reflect.Value.Type on zero Value");
    }
    Weight.check(value);
    return deep(value);
  }

  private static Value deep(Value value) {
    if (value instanceof ListValue list) {
      return new ListValue(
          list.type(), list.items().stream().map(Copies::deep).toList(), list.isNil());
    }
    if (value instanceof MapValue map) {
      DictValue copy = new DictValue(map.type(), Map.of());
      map.sortedKeys().forEach(key -> copy.put(key, deep(map.get(key))));
      return copy;
    }
    return value;
  }

  /** A map of its own with the same entries. */
  static DictValue shallow(MapValue map) {
    DictValue copy = new DictValue(map.type(), Map.of());
    map.sortedKeys().forEach(key -> copy.put(key, map.get(key)));
    return copy;
  }
}
