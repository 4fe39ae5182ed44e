package dev.grafter.gotext.template;

import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;

/** The word {@code nil}: an argument, never a command. */
record NilNode(int position) implements Operand {
  @Override
  public Value command(Run run, Value dot, CommandNode command, Value piped) {
    run.at(this);
    Operand.requireNoArguments(run, command.operands(), piped);
    throw run.error("nil is not a command");
  }

  @Override
  public Value argument(Run run, Value dot, GoType type) {
    run.at(this);
    Value nil = Arguments.nilOf(type);
    if (nil == null) {
      throw run.error("cannot assign nil to " + type);
    }
    return nil;
  }

  @Override
  public void appendTo(StringBuilder out) {
    out.append("nil");
  }
}
