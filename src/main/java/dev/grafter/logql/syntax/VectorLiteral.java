package dev.grafter.logql.syntax;

import java.util.Objects;

/**
 * {@code vector(1)}: one series without labels that has the number at every step.
 *
 * @param scalar the number
 */
public record VectorLiteral(Scalar scalar) implements MetricExpr {
  /** Refuses null. */
  public VectorLiteral {
    Objects.requireNonNull(scalar, "scalar");
  }

  /** The number; see {@link Scalar#value}. */
  public double value() {
    return scalar.value();
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.vector(this);
  }

  @Override
  public String toString() {
    return text();
  }
}
