package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.BinaryOperation;
import dev.grafter.logql.syntax.BinaryOperator;
import dev.grafter.logql.syntax.Grouping;
import dev.grafter.logql.syntax.LabelReplace;
import dev.grafter.logql.syntax.Literal;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.MetricExpr;
import dev.grafter.logql.syntax.RangeAggregation;
import dev.grafter.logql.syntax.Stage;
import dev.grafter.logql.syntax.VectorAggregation;
import java.util.Optional;

/** Which queries Loki takes for ones that several shards could answer together. */
final class Shards {

  private Shards() {}

  static boolean shardable(MetricExpr expr, boolean top) {
    if (expr instanceof VectorAggregation aggregation) {
      return shardable(aggregation, top);
    } else if (expr instanceof RangeAggregation aggregation) {
      return shardable(aggregation, top);
    } else if (expr instanceof BinaryOperation operation) {
      return shardable(operation, top);
    }
    return expr instanceof Literal;
  }

  static boolean shardable(VectorAggregation aggregation, boolean top) {
    MetricExpr operand = aggregation.operand();
    return switch (aggregation.operation()) {
      case SUM -> shardable(operand, top) && !isExtreme(operand);
      case COUNT, AVG -> shardable(operand, top) && !reducesLabels(operand);
      case MIN, MAX ->
          shardable(operand, top)
              && operand instanceof RangeAggregation range
              && shardable(range, false);
      case STDDEV, STDVAR, TOPK, BOTTOMK, SORT, SORT_DESC, APPROX_TOPK -> false;
    };
  }

  private static boolean isExtreme(MetricExpr expr) {
    return expr instanceof VectorAggregation aggregation
        && switch (aggregation.operation()) {
          case MIN, MAX -> true;
          default -> false;
        };
  }

  static boolean shardable(RangeAggregation aggregation, boolean top) {
    return switch (aggregation.operation()) {
      case AVG_OVER_TIME,
          COUNT_OVER_TIME,
          FIRST_OVER_TIME,
          LAST_OVER_TIME,
          RATE,
          BYTES_OVER_TIME,
          BYTES_RATE,
          SUM_OVER_TIME,
          MAX_OVER_TIME,
          MIN_OVER_TIME ->
          true;
      case QUANTILE_OVER_TIME -> top;
      case RATE_COUNTER, STDVAR_OVER_TIME, STDDEV_OVER_TIME, ABSENT_OVER_TIME -> false;
    };
  }

  private static boolean shardable(BinaryOperation operation, boolean top) {
    boolean changesLabels = operation.matching().on() || !operation.matching().labels().isEmpty();
    boolean known =
        operation.operator() == BinaryOperator.ADD
            || operation.operator() == BinaryOperator.MULTIPLY;
    return !changesLabels
        && known
        && shardable(operation.left(), top)
        && shardable(operation.right(), top);
  }

  /** Whether two series of different shards may come out with the same labels. */
  static boolean reducesLabels(MetricExpr expr) {
    if (expr instanceof VectorAggregation aggregation) {
      return reduces(Optional.of(aggregation.grouping())) || reducesLabels(aggregation.operand());
    } else if (expr instanceof RangeAggregation aggregation) {
      return reduces(aggregation.grouping()) || reduces(aggregation.range().query());
    } else if (expr instanceof BinaryOperation operation) {
      return reducesLabels(operation.left()) || reducesLabels(operation.right());
    }
    return expr instanceof LabelReplace replace && reducesLabels(replace.operand());
  }

  private static boolean reduces(Optional<Grouping> grouping) {
    return grouping.filter(g -> !g.labels().isEmpty()).isPresent();
  }

  private static boolean reduces(LogQuery query) {
    return query.stages().stream()
        .anyMatch(
            stage ->
                stage instanceof Stage.Keep
                    || stage instanceof Stage.Drop
                    || (stage instanceof Stage.LabelFormat format
                        && format.assignments().stream().anyMatch(Stage.Rename.class::isInstance)));
  }
}
