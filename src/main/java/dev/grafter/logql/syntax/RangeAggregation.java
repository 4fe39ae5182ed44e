package dev.grafter.logql.syntax;

import java.util.Objects;
import java.util.Optional;

/**
 * A function of a log range, {@code quantile_over_time(0.99, {app="x"} | unwrap took [5m]) by
 * (pod)}.
 *
 * @param operation the function
 * @param parameter the number before the range; only the quantile has one, and must
 * @param range its lines or values
 * @param grouping how the values of different series are brought together, where said
 */
public record RangeAggregation(
    RangeOperation operation,
    Optional<Scalar> parameter,
    LogRange range,
    Optional<Grouping> grouping)
    implements MetricExpr {
  /** Refuses what Loki refuses, in its words. */
  public RangeAggregation {
    Objects.requireNonNull(range, "range");
    if (operation.takesParameter() && parameter.isEmpty()) {
      throw new IllegalArgumentException("parameter required for operation " + operation.text());
    }
    if (!operation.takesParameter() && parameter.isPresent()) {
      throw new IllegalArgumentException(
          "parameter " + parameter.get() + " not supported for operation " + operation.text());
    }
    if (grouping.isPresent() && !operation.takesGrouping()) {
      throw new IllegalArgumentException(
          "grouping not allowed for " + operation.text() + " aggregation");
    }
    if (range.unwrap().isPresent() ? !operation.takesUnwrap() : !operation.takesLines()) {
      throw new IllegalArgumentException(
          "invalid aggregation "
              + operation.text()
              + (range.unwrap().isPresent() ? " with unwrap" : " without unwrap"));
    }
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.rangeAggregation(this);
  }

  @Override
  public String toString() {
    return text();
  }
}
