package dev.grafter.logql.syntax;

import java.util.Objects;
import java.util.Optional;

/**
 * A function over series, {@code topk by (pod) (5, rate({app="x"}[5m]))}.
 *
 * @param operation the function
 * @param parameter how many series; a whole number above 0, for {@code topk} and its like only
 * @param grouping which series come together; {@link Grouping#ALL} where none was written
 * @param operand the series
 */
public record VectorAggregation(
    VectorOperation operation, Optional<Scalar> parameter, Grouping grouping, MetricExpr operand)
    implements MetricExpr {
  /** Refuses what Loki refuses. */
  public VectorAggregation {
    Objects.requireNonNull(grouping, "grouping");
    Objects.requireNonNull(operand, "operand");
    if (operation.takesParameter() && parameter.isEmpty()) {
      throw new IllegalArgumentException("parameter required for operation " + operation.text());
    }
    if (!operation.takesParameter() && parameter.isPresent()) {
      throw new IllegalArgumentException(
          "unsupported parameter for operation " + operation.text() + "(" + parameter.get() + ",");
    }
    parameter.ifPresent(VectorAggregation::checkCount);
  }

  private static void checkCount(Scalar parameter) {
    if (parameter instanceof Scalar.Fixed fixed
        && (fixed.value() < 1 || fixed.value() != Math.rint(fixed.value()))) {
      throw new IllegalArgumentException(
          "invalid parameter (must be a whole number greater than 0): " + fixed);
    }
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.vectorAggregation(this);
  }

  @Override
  public String toString() {
    return text();
  }
}
