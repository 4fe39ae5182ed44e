package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.BinaryOperation;
import dev.grafter.logql.syntax.ExprVisitor;
import dev.grafter.logql.syntax.LabelReplace;
import dev.grafter.logql.syntax.Literal;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.MetricExpr;
import dev.grafter.logql.syntax.RangeAggregation;
import dev.grafter.logql.syntax.RangeOperation;
import dev.grafter.logql.syntax.VectorAggregation;
import dev.grafter.logql.syntax.VectorLiteral;
import dev.grafter.logql.syntax.VectorOperation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a metric query into step vectors over given streams. */
final class Evaluation implements ExprVisitor<StepVector> {

  /** The range aggregations whose lines a sum above them may group already. */
  private static final Set<RangeOperation> SUMMABLE =
      EnumSet.of(
          RangeOperation.BYTES_OVER_TIME,
          RangeOperation.BYTES_RATE,
          RangeOperation.SUM_OVER_TIME,
          RangeOperation.RATE,
          RangeOperation.COUNT_OVER_TIME);

  private final List<StoredStream> streams;
  private final long lastSeen;
  private final Steps steps;

  private Evaluation(List<StoredStream> streams, long lastSeen, Steps steps) {
    this.streams = streams;
    this.lastSeen = lastSeen;
    this.steps = steps;
  }

  /**
   * The values of an expression at each step.
   *
   * @param lastSeen lines after this time count as not there yet
   */
  static StepVector of(MetricExpr expr, List<StoredStream> streams, long lastSeen, Steps steps) {
    return expr.accept(new Evaluation(streams, lastSeen, steps));
  }

  private StepVector range(RangeAggregation aggregation, SampleGrouping grouping) {
    return new RangeVector(aggregation, grouping, streams, lastSeen, steps);
  }

  @Override
  public StepVector logQuery(LogQuery query) {
    throw new EvalException("unexpected log query inside of a metric query");
  }

  @Override
  public StepVector rangeAggregation(RangeAggregation aggregation) {
    return range(aggregation, SampleGrouping.of(aggregation.grouping()));
  }

  @Override
  public StepVector vectorAggregation(VectorAggregation aggregation) {
    if (aggregation.operation() == VectorOperation.APPROX_TOPK) {
      throw new EvalException("approx_topk is not enabled. See -limits.shard_aggregations");
    }
    boolean pushDown =
        aggregation.operation() == VectorOperation.SUM
            && aggregation.operand() instanceof RangeAggregation range
            && SUMMABLE.contains(range.operation())
            && range.grouping().isEmpty();
    StepVector operand =
        pushDown
            ? range(
                (RangeAggregation) aggregation.operand(),
                SampleGrouping.of(Optional.of(aggregation.grouping())))
            : aggregation.operand().accept(this);
    return new VectorAggregator(aggregation, operand);
  }

  @Override
  public StepVector binaryOperation(BinaryOperation operation) {
    if (operation.left() instanceof Literal literal) {
      return new ScalarOperation(operation, operation.right().accept(this), literal.value(), true);
    }
    if (operation.right() instanceof Literal literal) {
      return new ScalarOperation(operation, operation.left().accept(this), literal.value(), false);
    }
    return new BinaryVector(
        operation, operation.left().accept(this), operation.right().accept(this));
  }

  @Override
  public StepVector literal(Literal literal) {
    throw new EvalException("unexpected number where a vector should be");
  }

  @Override
  public StepVector vector(VectorLiteral vector) {
    List<Sample> always = List.of(new Sample(Labels.EMPTY, vector.value()));
    return step -> always;
  }

  @Override
  public StepVector labelReplace(LabelReplace replace) {
    return new ReplacedLabels(replace, replace.operand().accept(this));
  }
}
