package dev.grafter.logql;

import dev.grafter.logql.syntax.BinaryOperation;
import dev.grafter.logql.syntax.BinaryOperator;
import dev.grafter.logql.syntax.Grouping;
import dev.grafter.logql.syntax.LabelReplace;
import dev.grafter.logql.syntax.MetricExpr;
import dev.grafter.logql.syntax.Scalar;
import dev.grafter.logql.syntax.Text;
import dev.grafter.logql.syntax.VectorAggregation;
import dev.grafter.logql.syntax.VectorMatching;
import dev.grafter.logql.syntax.VectorOperation;
import java.util.Optional;

/**
 * A metric query that is being written; every method returns a new one.
 *
 * @param expr the query so far
 */
public record Metric(MetricExpr expr) {

  /** All series added into one. */
  public Metric sum() {
    return aggregate(VectorOperation.SUM, Grouping.ALL);
  }

  /** {@code sum by (labels)}. */
  public Metric sumBy(String... labels) {
    return aggregate(VectorOperation.SUM, by(labels));
  }

  /** {@code sum without (labels)}. */
  public Metric sumWithout(String... labels) {
    return aggregate(VectorOperation.SUM, new Grouping(true, Names.labels(labels)));
  }

  /** {@code avg by (labels)}. */
  public Metric avgBy(String... labels) {
    return aggregate(VectorOperation.AVG, by(labels));
  }

  /** {@code max by (labels)}. */
  public Metric maxBy(String... labels) {
    return aggregate(VectorOperation.MAX, by(labels));
  }

  /** {@code min by (labels)}. */
  public Metric minBy(String... labels) {
    return aggregate(VectorOperation.MIN, by(labels));
  }

  /** {@code count by (labels)}. */
  public Metric countBy(String... labels) {
    return aggregate(VectorOperation.COUNT, by(labels));
  }

  private static Grouping by(String... labels) {
    return new Grouping(false, Names.labels(labels));
  }

  /** Any aggregation that takes no number. */
  public Metric aggregate(VectorOperation operation, Grouping grouping) {
    return validated(new VectorAggregation(operation, Optional.empty(), grouping, expr));
  }

  /** The so many largest series. */
  public Metric topk(int count) {
    return ranked(VectorOperation.TOPK, count, Grouping.ALL);
  }

  /** The so many smallest series. */
  public Metric bottomk(int count) {
    return ranked(VectorOperation.BOTTOMK, count, Grouping.ALL);
  }

  /** The so many largest series of each group. */
  public Metric topkBy(int count, String... labels) {
    return ranked(VectorOperation.TOPK, count, by(labels));
  }

  private Metric ranked(VectorOperation operation, int count, Grouping grouping) {
    return new Metric(
        new VectorAggregation(operation, Optional.of(Scalar.of(count)), grouping, expr));
  }

  /** By value, smallest first. */
  public Metric sort() {
    return aggregate(VectorOperation.SORT, Grouping.ALL);
  }

  /** By value, largest first. */
  public Metric sortDescending() {
    return aggregate(VectorOperation.SORT_DESC, Grouping.ALL);
  }

  /** {@code this + other}. */
  public Metric plus(Metric other) {
    return with(BinaryOperator.ADD, other);
  }

  /** {@code this - other}. */
  public Metric minus(Metric other) {
    return with(BinaryOperator.SUBTRACT, other);
  }

  /** {@code this * other}. */
  public Metric times(Metric other) {
    return with(BinaryOperator.MULTIPLY, other);
  }

  /** {@code this / other}. */
  public Metric dividedBy(Metric other) {
    return with(BinaryOperator.DIVIDE, other);
  }

  /** {@code this or other}: series of the other where this has none. */
  public Metric or(Metric other) {
    return with(BinaryOperator.OR, other);
  }

  /** {@code this or vector(0)}: zero where there is no series at all. */
  public Metric orZero() {
    return or(LogQl.vector(0));
  }

  /** {@code this and other}: series of this where the other has one too. */
  public Metric and(Metric other) {
    return with(BinaryOperator.AND, other);
  }

  /** {@code this unless other}. */
  public Metric unless(Metric other) {
    return with(BinaryOperator.UNLESS, other);
  }

  /** {@code this > threshold}: series below are dropped. */
  public Metric above(double threshold) {
    return with(BinaryOperator.GREATER, LogQl.number(threshold));
  }

  /** {@code this >= threshold}: series below are dropped. */
  public Metric atLeast(double threshold) {
    return with(BinaryOperator.GREATER_OR_EQUAL, LogQl.number(threshold));
  }

  /** {@code this < threshold}: series above are dropped. */
  public Metric below(double threshold) {
    return with(BinaryOperator.LESS, LogQl.number(threshold));
  }

  private Metric with(BinaryOperator operator, Metric other) {
    return with(operator, false, VectorMatching.DEFAULT, other);
  }

  /**
   * Any operation; arithmetic between two numbers is done at once.
   *
   * @param returnBool whether a comparison gives 0 or 1
   * @param matching which series belong together
   * @throws IllegalArgumentException for what Loki refuses, such as a number on a side of {@code
   *     or}
   */
  public Metric with(
      BinaryOperator operator, boolean returnBool, VectorMatching matching, Metric other) {
    return new Metric(BinaryOperation.of(operator, returnBool, matching, expr, other.expr()));
  }

  /** {@code label_replace(this, "target", "replacement", "source", "regex")}. */
  public Metric labelReplace(String target, String replacement, String source, String regex) {
    return validated(
        new LabelReplace(
            expr, Text.of(target), Text.of(replacement), Text.of(source), Names.regex(regex)));
  }

  private static Metric validated(MetricExpr expr) {
    expr.validate();
    return new Metric(expr);
  }

  /** The query in Loki's one-line form. */
  public String text() {
    return expr.text();
  }
}
