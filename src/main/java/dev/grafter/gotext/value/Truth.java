package dev.grafter.gotext.value;

/** Go's truth of a value: not the zero of its type; structs are always true. */
public final class Truth {
  private Truth() {}

  public static boolean of(Value value) {
    Value bare = value.unboxed();
    if (bare instanceof Value.Text text) {
      return !text.value().isEmpty();
    }
    if (bare instanceof Value.Bool bool) {
      return bool.value();
    }
    if (bare instanceof Value.Int number) {
      return number.value() != 0;
    }
    if (bare instanceof Value.Real number) {
      return number.value() != 0;
    }
    return ofCompound(bare);
  }

  private static boolean ofCompound(Value value) {
    if (value instanceof ListValue list) {
      return list.size() > 0;
    }
    if (value instanceof MapValue map) {
      return map.size() > 0;
    }
    if (value instanceof Value.Complex number) {
      return number.real() != 0 || number.imaginary() != 0;
    }
    return !value.isNil();
  }
}
