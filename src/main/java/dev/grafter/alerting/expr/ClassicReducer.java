package dev.grafter.alerting.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;

/**
 * How a classic condition makes one number of a series; null and NaN values do not count. The
 * result is null where there is nothing to go by.
 */
public enum ClassicReducer {
  AVG(numbers -> sum(numbers) / numbers.size()),
  SUM(ClassicReducer::sum),
  MIN(numbers -> numbers.stream().reduce(Math::min).orElseThrow()),
  MAX(numbers -> numbers.stream().reduce(Math::max).orElseThrow()),
  /** Of all points, also of those that are no numbers. */
  COUNT(numbers -> (double) numbers.size()) {
    @Override
    Double of(List<Double> values) {
      return values.isEmpty() ? null : (double) values.size();
    }
  },
  LAST(numbers -> numbers.get(numbers.size() - 1)),
  MEDIAN(Reducer::median),
  DIFF(compared((newest, oldest) -> newest - oldest)),
  DIFF_ABS(compared((newest, oldest) -> Math.abs(newest - oldest))),
  PERCENT_DIFF(compared((newest, oldest) -> (newest - oldest) / Math.abs(oldest) * 100)),
  PERCENT_DIFF_ABS(compared((newest, oldest) -> Math.abs((newest - oldest) / oldest * 100))),
  COUNT_NON_NULL(numbers -> (double) numbers.size());

  private final Function<List<Double>, Double> body;

  ClassicReducer(Function<List<Double>, Double> body) {
    this.body = body;
  }

  /** The reducer of a word of Grafana's; null when there is none. */
  static ClassicReducer of(String word) {
    for (ClassicReducer reducer : values()) {
      if (reducer.name().toLowerCase(Locale.ROOT).equals(word)) {
        return reducer;
      }
    }
    return null;
  }

  /** The result for the values of a series. */
  Double of(List<Double> values) {
    List<Double> numbers = new ArrayList<>(values.size());
    for (Double value : values) {
      if (!Reducer.isNone(value)) {
        numbers.add(value);
      }
    }
    if (numbers.isEmpty()) {
      return null;
    }
    return comparesNothing(values, numbers) ? Double.valueOf(0) : body.apply(numbers);
  }

  /** Grafana does not compare a newest number that begins its series with itself. */
  private boolean comparesNothing(List<Double> values, List<Double> numbers) {
    return isDifference() && numbers.size() == 1 && !Reducer.isNone(values.get(0));
  }

  private boolean isDifference() {
    return switch (this) {
      case DIFF, DIFF_ABS, PERCENT_DIFF, PERCENT_DIFF_ABS -> true;
      case AVG, SUM, MIN, MAX, COUNT, LAST, MEDIAN, COUNT_NON_NULL -> false;
    };
  }

  private static double sum(List<Double> numbers) {
    double sum = 0;
    for (Double number : numbers) {
      sum += number;
    }
    return sum;
  }

  /** The newest number against the oldest. */
  private static Function<List<Double>, Double> compared(DoubleBinaryOperator operator) {
    return numbers -> operator.applyAsDouble(numbers.get(numbers.size() - 1), numbers.get(0));
  }
}
