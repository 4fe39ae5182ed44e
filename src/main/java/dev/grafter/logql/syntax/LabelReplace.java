package dev.grafter.logql.syntax;

import java.util.Objects;

/**
 * {@code label_replace(v, "target", "$1", "source", "(.*)x")}.
 *
 * @param operand the series
 * @param target the label that is set
 * @param replacement its value, with {@code $1} for groups
 * @param source the label whose value is looked at
 * @param regex an RE2 expression, anchored at both ends
 */
public record LabelReplace(
    MetricExpr operand, Text target, Text replacement, Text source, Text regex)
    implements MetricExpr {
  /** Refuses null. */
  public LabelReplace {
    Objects.requireNonNull(operand, "operand");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(replacement, "replacement");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(regex, "regex");
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.labelReplace(this);
  }

  @Override
  public String toString() {
    return text();
  }
}
