package dev.grafter.alerting.expr;

import java.util.List;

/** A parsed math expression. */
sealed interface MathNode {

  /** A number that was written. */
  record Literal(double value) implements MathNode {}

  /** The values of a stage. */
  record Variable(String refId) implements MathNode {}

  /** An operator before its operand. */
  record Unary(boolean negates, MathNode operand) implements MathNode {}

  /** An operator between its operands. */
  record Binary(MathOperator operator, MathNode left, MathNode right) implements MathNode {}

  /** A function and its arguments: none or one. */
  record Call(MathFunction function, List<MathNode> arguments) implements MathNode {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }
}
