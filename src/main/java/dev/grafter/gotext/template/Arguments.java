package dev.grafter.gotext.template;

import dev.grafter.gotext.value.DictValue;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Kind;
import dev.grafter.gotext.value.ListValue;
import dev.grafter.gotext.value.Value;
import dev.grafter.gotext.value.Values;
import java.util.List;

/** Go's rules for handing a value to a parameter. */
final class Arguments {
  private Arguments() {}

  /**
   * The value as a parameter of a type gets it.
   *
   * @param type the parameter's type, or null to take the value as it is
   */
  static Value check(Run run, Value value, GoType type) {
    if (type == null || type.isReflect()) {
      return value;
    }
    if (!value.isValid()) {
      Value nil = nilOf(type);
      if (nil == null) {
        throw run.error("invalid value; expected " + type);
      }
      return nil;
    }
    if (type.isAny()) {
      return value.isNil() && value instanceof Value.Boxed ? Values.NIL : value.unboxed();
    }
    return assign(run, value, type);
  }

  private static Value assign(Run run, Value value, GoType type) {
    if (value.type().isAssignableTo(type)) {
      return value;
    }
    Value inner = value instanceof Value.Boxed && !value.isNil() ? value.unboxed() : value;
    if (inner.type().isAssignableTo(type)) {
      return inner;
    }
    throw run.error("wrong type for value; expected " + type + "; got " + inner.type());
  }

  /** The nil of a type, or null where the type has none. */
  static Value nilOf(GoType type) {
    if (type.isReflect()) {
      return Values.INVALID;
    }
    if (type.kind() == Kind.SLICE) {
      return new ListValue(type, List.of(), true);
    }
    if (type.kind() == Kind.MAP) {
      return DictValue.nil(type);
    }
    return type.kind() == Kind.INTERFACE ? Values.NIL : null;
  }
}
