package dev.grafter.logql.syntax;

import java.util.Objects;

/**
 * A number; arithmetic between numbers is already done.
 *
 * @param scalar the number
 */
public record Literal(Scalar scalar) implements MetricExpr {
  /** Refuses null. */
  public Literal {
    Objects.requireNonNull(scalar, "scalar");
  }

  /** A known number. */
  public static Literal of(double value) {
    return new Literal(Scalar.of(value));
  }

  /** The number; see {@link Scalar#value}. */
  public double value() {
    return scalar.value();
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.literal(this);
  }

  @Override
  public String toString() {
    return text();
  }
}
