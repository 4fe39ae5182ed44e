package dev.grafter.gotext.template;

import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;
import java.util.List;

/** What a command is a list of: the first is the thing to evaluate, the others its arguments. */
sealed interface Operand extends Node
    permits Constant,
        DotNode,
        NilNode,
        FieldNode,
        VariableNode,
        ChainNode,
        IdentifierNode,
        PipeNode {

  /**
   * Evaluates the operand as the first word of a command.
   *
   * @param command the whole command, the operand first
   * @param piped the value that came through the pipe, or null
   */
  Value command(Run run, Value dot, CommandNode command, Value piped);

  /**
   * Evaluates the operand as an argument.
   *
   * @param type what the parameter wants, or null for the head of a chain of fields
   */
  Value argument(Run run, Value dot, GoType type);

  /** Fails when an operand that cannot be called was given arguments. */
  static void requireNoArguments(Run run, List<Operand> operands, Value piped) {
    if (operands.size() > 1 || piped != null) {
      throw run.error("can't give argument to non-function " + operands.get(0).shown());
    }
  }
}
