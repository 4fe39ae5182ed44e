package dev.grafter.gotext.template;

import java.util.List;

/** A command of a pipeline: an operand and its arguments. */
record CommandNode(int position, List<Operand> operands) implements Node {
  CommandNode {
    operands = List.copyOf(operands);
  }

  Operand first() {
    return operands.get(0);
  }

  @Override
  public void appendTo(StringBuilder out) {
    for (int i = 0; i < operands.size(); i++) {
      if (i > 0) {
        out.append(' ');
      }
      appendOperand(out, operands.get(i));
    }
  }

  /** Appends an operand, a pipeline in parentheses. */
  static void appendOperand(StringBuilder out, Operand operand) {
    if (operand instanceof PipeNode pipe) {
      out.append('(');
      pipe.appendTo(out);
      out.append(')');
    } else {
      operand.appendTo(out);
    }
  }
}
