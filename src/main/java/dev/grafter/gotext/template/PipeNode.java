package dev.grafter.gotext.template;

import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;
import java.util.List;

/**
 * A pipeline, in parentheses or as the content of an action.
 *
 * @param assigns whether the variables are set rather than declared
 * @param declared the variables that get the pipeline's value
 */
record PipeNode(
    int position, boolean assigns, List<VariableNode> declared, List<CommandNode> commands)
    implements Operand {
  PipeNode {
    declared = List.copyOf(declared);
    commands = List.copyOf(commands);
  }

  /** The value of the last command; what an interface holds rather than the interface. */
  Value evaluate(Run run, Value dot) {
    run.enter();
    run.at(this);
    Value value = null;
    for (int i = 0; i < commands.size(); i++) {
      CommandNode command = commands.get(i);
      value = command.first().command(run, dot, command, value).unboxed();
    }
    for (int i = 0; i < declared.size(); i++) {
      bind(run, declared.get(i).name(), value);
    }
    run.leave();
    return value;
  }

  private void bind(Run run, String name, Value value) {
    if (assigns) {
      run.setVariable(name, value);
    } else {
      run.variables().push(name, value);
    }
  }

  @Override
  public Value command(Run run, Value dot, CommandNode command, Value piped) {
    Operand.requireNoArguments(run, command.operands(), piped);
    return evaluate(run, dot);
  }

  @Override
  public Value argument(Run run, Value dot, GoType type) {
    run.at(this);
    return Arguments.check(run, evaluate(run, dot), type);
  }

  @Override
  public void appendTo(StringBuilder out) {
    for (int i = 0; i < declared.size(); i++) {
      out.append(i > 0 ? ", " : "");
      declared.get(i).appendTo(out);
    }
    if (!declared.isEmpty()) {
      out.append(assigns ? " = " : " := ");
    }
    for (int i = 0; i < commands.size(); i++) {
      out.append(i > 0 ? " | " : "");
      commands.get(i).appendTo(out);
    }
  }
}
