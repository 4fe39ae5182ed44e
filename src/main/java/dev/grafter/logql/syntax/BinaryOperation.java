package dev.grafter.logql.syntax;

import java.util.Objects;

/**
 * An operation of two metric queries. At most one operand is a literal: two are folded into one.
 *
 * @param operator what is done
 * @param returnBool whether a comparison gives 0 or 1 instead of dropping series, {@code bool}
 * @param matching which series of the two sides belong together
 * @param left the left operand
 * @param right the right operand
 */
public record BinaryOperation(
    BinaryOperator operator,
    boolean returnBool,
    VectorMatching matching,
    MetricExpr left,
    MetricExpr right)
    implements MetricExpr {
  /** Refuses null. */
  public BinaryOperation {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(matching, "matching");
    Objects.requireNonNull(left, "left");
    Objects.requireNonNull(right, "right");
  }

  /**
   * The operation, or the number that it comes to when both operands are numbers.
   *
   * @throws IllegalArgumentException for what Loki refuses, such as a number on a side of {@code
   *     or}
   */
  public static MetricExpr of(
      BinaryOperator operator,
      boolean returnBool,
      VectorMatching matching,
      MetricExpr left,
      MetricExpr right) {
    MetricExpr result = Operations.of(operator, returnBool, matching, left, right);
    if (result instanceof Refused refused) {
      throw new IllegalArgumentException(refused.message());
    }
    return result;
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.binaryOperation(this);
  }

  @Override
  public String toString() {
    return text();
  }
}
