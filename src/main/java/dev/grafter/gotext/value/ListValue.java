package dev.grafter.gotext.value;

import java.util.List;
import java.util.Objects;

/**
 * A Go slice.
 *
 * @param type the slice's type
 * @param items its elements, unboxed
 * @param isNil whether the slice is nil rather than empty
 */
public record ListValue(GoType type, List<Value> items, boolean isNil) implements Value {
  public ListValue {
    Objects.requireNonNull(type, "type");
    items = List.copyOf(items);
  }

  public ListValue(GoType type, List<Value> items) {
    this(type, items, false);
  }

  /** A {@code []interface {}}. */
  public static ListValue ofAny(List<Value> items) {
    return new ListValue(GoType.LIST_OF_ANY, items);
  }

  /** A {@code []string}. */
  public static ListValue ofStrings(List<String> items) {
    return new ListValue(GoType.LIST_OF_STRING, items.stream().map(Value::of).toList());
  }

  public int size() {
    return items.size();
  }

  /** The element as Go's reflection gives it: boxed when the slice holds interfaces. */
  public Value element(int index) {
    Value item = items.get(index);
    return type.holdsInterfaces() && !(item instanceof Boxed) ? new Boxed(item) : item;
  }
}
