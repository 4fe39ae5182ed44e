package dev.grafter.gotext.template;

import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;

/** The cursor. */
record DotNode(int position) implements Operand {
  @Override
  public Value command(Run run, Value dot, CommandNode command, Value piped) {
    run.at(this);
    Operand.requireNoArguments(run, command.operands(), piped);
    return dot;
  }

  @Override
  public Value argument(Run run, Value dot, GoType type) {
    run.at(this);
    return Arguments.check(run, dot, type);
  }

  @Override
  public void appendTo(StringBuilder out) {
    out.append('.');
  }
}
