package dev.grafter.alerting.expr;

import dev.grafter.logql.eval.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which values of two sides an operator combines: those with equal labels, those of which one has
 * all labels of the other, and any with one that has none. A single value on each side combines in
 * any case, and loses its labels if these do not fit.
 */
final class SeriesPairs {

  private SeriesPairs() {}

  static List<Value> combine(MathOperator operator, List<Value> left, List<Value> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return List.of();
    }
    boolean single = left.size() == 1 || right.size() == 1;
    if (single && (left.get(0) instanceof Value.NoData || right.get(0) instanceof Value.NoData)) {
      return List.of(new Value.NoData());
    }
    List<Value> combined = fitting(operator, left, right);
    if (combined.isEmpty() && left.size() == 1 && right.size() == 1) {
      return List.of(combine(operator, Labels.EMPTY, left.get(0), right.get(0)));
    }
    return combined;
  }

  private static List<Value> fitting(MathOperator operator, List<Value> left, List<Value> right) {
    Limits.pairs((long) left.size() * right.size());
    List<Value> combined = new ArrayList<>();
    for (Value a : left) {
      for (Value b : right) {
        Labels labels = joined(a.labels(), b.labels());
        if (labels != null) {
          combined.add(combine(operator, labels, a, b));
        }
      }
    }
    return combined;
  }

  /** The labels of a pair; null when the two do not fit. */
  private static Labels joined(Labels a, Labels b) {
    if (LabelSets.contains(a, b)) {
      return a;
    }
    return LabelSets.contains(b, a) ? b : null;
  }

  private static Value combine(MathOperator operator, Labels labels, Value a, Value b) {
    if (a instanceof Value.NoData || b instanceof Value.NoData) {
      return new Value.NoData();
    }
    if (a instanceof Value.Series first) {
      return b instanceof Value.Series second
          ? sameTimes(operator, labels, first, second)
          : points(labels, first, value -> apply(operator, value, number(b)));
    }
    if (b instanceof Value.Series second) {
      return points(labels, second, value -> apply(operator, number(a), value));
    }
    Double result = apply(operator, number(a), number(b));
    return a instanceof Value.Scalar && b instanceof Value.Scalar
        ? new Value.Scalar(result)
        : new Value.Numeric(labels, result);
  }

  private static Double number(Value value) {
    return value instanceof Value.Scalar scalar ? scalar.value() : ((Value.Numeric) value).value();
  }

  private static Double apply(MathOperator operator, Double a, Double b) {
    return a == null || b == null ? null : Double.valueOf(operator.apply(a, b));
  }

  private static Value.Series points(
      Labels labels, Value.Series series, java.util.function.UnaryOperator<Double> change) {
    return new Value.Series(
        labels,
        series.points().stream()
            .map(point -> new Value.Point(point.nanos(), change.apply(point.value())))
            .toList());
  }

  /** Points whose time only one side has are dropped. */
  private static Value.Series sameTimes(
      MathOperator operator, Labels labels, Value.Series a, Value.Series b) {
    Map<Long, Value.Point> others = new HashMap<>();
    b.points().forEach(point -> others.put(point.nanos(), point));
    List<Value.Point> points = new ArrayList<>();
    for (Value.Point point : a.points()) {
      Value.Point other = others.get(point.nanos());
      if (other != null) {
        points.add(new Value.Point(point.nanos(), apply(operator, point.value(), other.value())));
      }
    }
    return new Value.Series(labels, points);
  }
}
