package dev.grafter.gotext.template;

import dev.grafter.gotext.GoString;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.ListValue;
import dev.grafter.gotext.value.MapValue;
import dev.grafter.gotext.value.Value;
import java.util.List;

/** The builtins {@code index}, {@code slice} and {@code len}. */
final class Indexing {
  private Indexing() {}

  static Value index(Value container, List<Value> indices) {
    Value item = container.unboxed();
    if (!item.isValid()) {
      throw new FunctionError("index of untyped nil");
    }
    for (Value index : indices) {
      item = step(item, index.unboxed());
    }
    return item;
  }

  private static Value step(Value boxed, Value index) {
    Value item = boxed.unboxed();
    if (!item.isValid()) {
      throw new FunctionError("index of nil pointer");
    }
    if (item instanceof ListValue list) {
      int at = position(index, list.size());
      if (at == list.size()) {
        throw new FunctionError("reflect: slice index out of range");
      }
      return list.element(at);
    }
    if (item instanceof Value.Text text) {
      int length = GoString.length(text.value());
      int at = position(index, length);
      if (at == length) {
        throw new FunctionError("reflect: string index out of range");
      }
      return new Value.Int(GoType.UINT8, GoString.byteAt(text.value(), at));
    }
    if (item instanceof MapValue map) {
      Value key = CalledArguments.prepare(index, GoType.STRING);
      Value entry = map.entry(((Value.Text) key).value());
      return entry == null ? map.zero() : entry;
    }
    throw new FunctionError("can't index item of type " + item.type());
  }

  /**
   * An index as an int. A boxed one is refused, as Go's {@code slice} does.
   *
   * @param last the greatest index in range
   */
  private static int position(Value index, int last) {
    if (!index.isValid()) {
      throw new FunctionError("cannot index slice/array with nil");
    }
    if (!(index instanceof Value.Int number)) {
      throw new FunctionError("cannot index slice/array with type " + index.type());
    }
    if (number.value() < 0 || number.value() > last) {
      throw new FunctionError("index out of range: " + number.value());
    }
    return (int) number.value();
  }

  static Value slice(Value container, List<Value> indices) {
    Value item = container.unboxed();
    if (!item.isValid()) {
      throw new FunctionError("slice of untyped nil");
    }
    if (indices.size() > 3) {
      throw new FunctionError("too many slice indexes: " + indices.size());
    }
    if (item instanceof Value.Text text) {
      return sliceText(text, indices);
    }
    if (item instanceof ListValue list) {
      int[] bounds = bounds(indices, list.size());
      return new ListValue(list.type(), list.items().subList(bounds[0], bounds[1]), list.isNil());
    }
    throw new FunctionError("can't slice item of type " + item.type());
  }

  private static Value sliceText(Value.Text text, List<Value> indices) {
    if (indices.size() == 3) {
      throw new FunctionError("cannot 3-index slice a string");
    }
    int[] bounds = bounds(indices, GoString.length(text.value()));
    return new Value.Text(text.type(), GoString.slice(text.value(), bounds[0], bounds[1]));
  }

  private static int[] bounds(List<Value> indices, int length) {
    int[] bounds = {0, length, length};
    for (int i = 0; i < indices.size(); i++) {
      bounds[i] = position(indices.get(i), length);
    }
    checkOrder(bounds[0], bounds[1]);
    if (indices.size() == 3) {
      checkOrder(bounds[1], bounds[2]);
    }
    return bounds;
  }

  private static void checkOrder(int low, int high) {
    if (low > high) {
      throw new FunctionError("invalid slice index: " + low + " > " + high);
    }
  }

  static Value length(Value value) {
    Value item = value.unboxed();
    if (item instanceof Value.Text text) {
      return Value.ofInt(GoString.length(text.value()));
    }
    if (item instanceof ListValue list) {
      return Value.ofInt(list.size());
    }
    if (item instanceof MapValue map) {
      return Value.ofInt(map.size());
    }
    if (item.isValid()) {
      throw new FunctionError("len of type " + item.type());
    }
    throw new FunctionError(
        value.isValid()
            ? "len of nil pointer"
            : "reflect: call of reflect.Value.Type on zero Value");
  }
}
