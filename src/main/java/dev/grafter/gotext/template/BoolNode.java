package dev.grafter.gotext.template;

import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Kind;
import dev.grafter.gotext.value.Value;

/** {@code true} or {@code false}. */
record BoolNode(int position, boolean value) implements Constant {
  @Override
  public Value ideal(Run run) {
    return Value.of(value);
  }

  @Override
  public Value as(GoType type) {
    return type.kind() == Kind.BOOL ? Value.of(value) : null;
  }

  @Override
  public void appendTo(StringBuilder out) {
    out.append(value);
  }
}
