package dev.grafter.gotext.template;

import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Kind;
import dev.grafter.gotext.value.Value;

/**
 * A string literal.
 *
 * @param quoted the literal as written, with its quotes
 */
record StringNode(int position, String quoted, Value value) implements Constant {
  @Override
  public Value ideal(Run run) {
    return value;
  }

  @Override
  public Value as(GoType type) {
    return type.kind() == Kind.STRING ? value : null;
  }

  @Override
  public void appendTo(StringBuilder out) {
    out.append(quoted);
  }
}
