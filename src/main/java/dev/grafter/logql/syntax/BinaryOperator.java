package dev.grafter.logql.syntax;

import dev.grafter.gotext.GoMath;
import java.util.Locale;

/** The operators between two metric queries, by rising precedence. */
public enum BinaryOperator {
  OR("or", 1),
  AND("and", 2),
  UNLESS("unless", 2),
  EQUAL("==", 3),
  NOT_EQUAL("!=", 3),
  LESS("<", 3),
  LESS_OR_EQUAL("<=", 3),
  GREATER(">", 3),
  GREATER_OR_EQUAL(">=", 3),
  ADD("+", 4),
  SUBTRACT("-", 4),
  MULTIPLY("*", 5),
  DIVIDE("/", 5),
  MODULO("%", 5),
  POWER("^", 6);

  private final String symbol;
  private final int precedence;

  BinaryOperator(String symbol, int precedence) {
    this.symbol = symbol;
    this.precedence = precedence;
  }

  /** The spelling. */
  public String symbol() {
    return symbol;
  }

  /** Higher binds tighter. */
  public int precedence() {
    return precedence;
  }

  /** True for {@code ^}; all others associate to the left. */
  public boolean isRightAssociative() {
    return this == POWER;
  }

  /** True for {@code and}, {@code or} and {@code unless}, which take no number. */
  public boolean isSet() {
    return precedence < 3;
  }

  /** True for the comparisons. */
  public boolean isComparison() {
    return precedence == 3;
  }

  /**
   * The operation on two numbers; a comparison gives 1 or 0, division by zero gives NaN.
   *
   * @throws IllegalStateException for a set operator
   */
  public double apply(double left, double right) {
    return switch (this) {
      case EQUAL -> left == right ? 1 : 0;
      case NOT_EQUAL -> left != right ? 1 : 0;
      case LESS -> left < right ? 1 : 0;
      case LESS_OR_EQUAL -> left <= right ? 1 : 0;
      case GREATER -> left > right ? 1 : 0;
      case GREATER_OR_EQUAL -> left >= right ? 1 : 0;
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> right == 0 ? Double.NaN : left / right;
      case MODULO -> right == 0 ? Double.NaN : left % right;
      case POWER -> GoMath.pow(left, right);
      case OR, AND, UNLESS ->
          throw new IllegalStateException(name().toLowerCase(Locale.ROOT) + " of two numbers");
    };
  }
}
