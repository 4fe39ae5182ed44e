package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.BinaryOperation;
import dev.grafter.logql.syntax.BinaryOperator;
import dev.grafter.logql.syntax.Grouping;
import dev.grafter.logql.syntax.LabelReplace;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.LogRange;
import dev.grafter.logql.syntax.MetricExpr;
import dev.grafter.logql.syntax.RangeAggregation;
import dev.grafter.logql.syntax.RangeOperation;
import dev.grafter.logql.syntax.Unwrap;
import dev.grafter.logql.syntax.VectorAggregation;
import dev.grafter.logql.syntax.VectorMatching;
import dev.grafter.logql.syntax.VectorOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Loki's query frontend makes of a metric query before it is evaluated: aggregations that
 * could run on several shards are run inside and merged outside, even where there is one shard, and
 * whatever is handed on is handed on as text. Both show in results: merging drops labels with empty
 * values, {@code avg} becomes a sum divided by a count, and a size such as {@code 3MiB} is rounded
 * by being printed. The ruler asks without a frontend.
 */
final class QueryFrontend {

  /**
   * Of the divisions that are made here: series are partners when all their labels are equal, also
   * those with empty values. Nobody can write this one, since no label has an empty name.
   */
  static final VectorMatching IDENTICAL =
      new VectorMatching(VectorMatching.Cardinality.ONE_TO_ONE, false, List.of(""), List.of());

  private QueryFrontend() {}

  /** The query that is evaluated in the place of the given one. */
  static MetricExpr rewrite(MetricExpr expr) {
    return map(expr, true);
  }

  private static MetricExpr map(MetricExpr expr, boolean top) {
    if (expr instanceof VectorAggregation aggregation) {
      return map(aggregation, top);
    } else if (expr instanceof RangeAggregation aggregation) {
      return map(aggregation, top);
    } else if (expr instanceof BinaryOperation operation) {
      return map(operation, top);
    } else if (expr instanceof LabelReplace replace) {
      MetricExpr operand = map(replace.operand(), top);
      return new LabelReplace(
          operand, replace.target(), replace.replacement(), replace.source(), replace.regex());
    }
    return expr;
  }

  private static MetricExpr map(BinaryOperation operation, boolean top) {
    return new BinaryOperation(
        operation.operator(),
        operation.returnBool(),
        operation.matching(),
        map(operation.left(), top),
        map(operation.right(), top));
  }

  /** What a querier gets: the query as text. */
  private static MetricExpr handedOn(MetricExpr expr) {
    return (MetricExpr) LogQlParser.parse(expr.text());
  }

  private static MetricExpr map(VectorAggregation aggregation, boolean top) {
    MetricExpr operand = aggregation.operand();
    if (Shards.shardable(aggregation, top)) {
      Optional<MetricExpr> merged = merged(aggregation, top);
      if (merged.isPresent()) {
        return merged.get();
      }
    }
    return new VectorAggregation(
        aggregation.operation(),
        aggregation.parameter(),
        aggregation.grouping(),
        map(operand, false));
  }

  /** Empty where the parts could not be merged. */
  private static Optional<MetricExpr> merged(VectorAggregation aggregation, boolean top) {
    boolean reduces = Shards.reducesLabels(aggregation.operand());
    return switch (aggregation.operation()) {
      case SUM, COUNT -> Optional.of(merged(VectorOperation.SUM, aggregation));
      case MIN, MAX ->
          reduces ? Optional.empty() : Optional.of(merged(aggregation.operation(), aggregation));
      case AVG -> Optional.of(map(sumByCount(aggregation), top));
      case STDDEV, STDVAR, TOPK, BOTTOMK, SORT, SORT_DESC, APPROX_TOPK -> Optional.empty();
    };
  }

  private static BinaryOperation sumByCount(VectorAggregation average) {
    return divided(
        aggregated(VectorOperation.SUM, average.grouping(), average.operand()),
        aggregated(VectorOperation.COUNT, average.grouping(), average.operand()));
  }

  private static MetricExpr merged(VectorOperation merge, VectorAggregation aggregation) {
    return aggregated(merge, aggregation.grouping(), handedOn(aggregation));
  }

  private static VectorAggregation aggregated(
      VectorOperation operation, Grouping grouping, MetricExpr operand) {
    return new VectorAggregation(operation, Optional.empty(), grouping, operand);
  }

  private static BinaryOperation divided(MetricExpr sum, MetricExpr count) {
    return new BinaryOperation(BinaryOperator.DIVIDE, false, IDENTICAL, sum, count);
  }

  private static MetricExpr map(RangeAggregation aggregation, boolean top) {
    boolean conflict =
        Shards.reducesLabels(aggregation)
            || aggregation.grouping().filter(g -> !isNoop(g)).isPresent();
    if (!Shards.shardable(aggregation, top) || !conflict) {
      return handedOn(aggregation);
    }
    Grouping grouping = aggregation.grouping().orElse(new Grouping(true, List.of()));
    return switch (aggregation.operation()) {
      case COUNT_OVER_TIME, RATE, BYTES_OVER_TIME, BYTES_RATE, SUM_OVER_TIME ->
          aggregated(VectorOperation.SUM, grouping, handedOn(aggregation));
      case MIN_OVER_TIME -> aggregated(VectorOperation.MIN, grouping, handedOn(aggregation));
      case MAX_OVER_TIME -> aggregated(VectorOperation.MAX, grouping, handedOn(aggregation));
      case AVG_OVER_TIME -> average(aggregation.range(), grouping);
      default -> handedOn(aggregation);
    };
  }

  private static boolean isNoop(Grouping grouping) {
    return grouping.without() && grouping.labels().isEmpty();
  }

  /** The sum of the values divided by the count of the lines, also of those that have no value. */
  private static MetricExpr average(LogRange range, Grouping grouping) {
    RangeAggregation sum =
        new RangeAggregation(
            RangeOperation.SUM_OVER_TIME, Optional.empty(), range, Optional.empty());
    LogRange lines =
        new LogRange(range.query(), Optional.empty(), range.interval(), range.offset());
    RangeAggregation count =
        new RangeAggregation(
            RangeOperation.COUNT_OVER_TIME, Optional.empty(), lines, Optional.empty());
    return divided(
        map(aggregated(VectorOperation.SUM, grouping, sum), false),
        map(aggregated(VectorOperation.SUM, countGrouping(range, grouping), count), false));
  }

  private static Grouping countGrouping(LogRange range, Grouping grouping) {
    Optional<String> unwrapped =
        range.unwrap().map(Unwrap::label).filter(label -> grouping.without());
    if (unwrapped.isEmpty()) {
      return grouping;
    }
    List<String> labels = new ArrayList<>(grouping.labels());
    labels.add(unwrapped.get());
    return new Grouping(true, labels);
  }
}
