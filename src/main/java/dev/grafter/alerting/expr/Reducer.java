package dev.grafter.alerting.expr;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the values of a series become one. A null or NaN among them makes the result NaN. */
enum Reducer {
  SUM {
    @Override
    Double of(List<Double> values) {
      return sum(values);
    }
  },
  MEAN {
    @Override
    Double of(List<Double> values) {
      return sum(values) / values.size();
    }
  },
  MIN {
    @Override
    Double of(List<Double> values) {
      return extreme(values, -1);
    }
  },
  MAX {
    @Override
    Double of(List<Double> values) {
      return extreme(values, 1);
    }
  },
  COUNT {
    @Override
    Double of(List<Double> values) {
      return (double) values.size();
    }
  },
  LAST {
    @Override
    Double of(List<Double> values) {
      return values.isEmpty() ? Double.valueOf(Double.NaN) : values.get(values.size() - 1);
    }
  },
  MEDIAN {
    @Override
    Double of(List<Double> values) {
      return values.isEmpty() || hasNone(values) ? Double.NaN : median(values);
    }
  };

  /** The reducer of a word of Grafana's; null when there is none. */
  static Reducer of(String word) {
    for (Reducer reducer : values()) {
      if (reducer.word().equals(word)) {
        return reducer;
      }
    }
    return null;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The result, which may be null. */
  abstract Double of(List<Double> values);

  static boolean isNone(Double value) {
    return value == null || Double.isNaN(value);
  }

  private static boolean hasNone(List<Double> values) {
    return values.stream().anyMatch(Reducer::isNone);
  }

  private static double sum(List<Double> values) {
    double sum = 0;
    for (Double value : values) {
      if (isNone(value)) {
        return Double.NaN;
      }
      sum += value;
    }
    return sum;
  }

  private static double extreme(List<Double> values, int sign) {
    double best = Double.NaN;
    for (Double value : values) {
      if (isNone(value)) {
        return Double.NaN;
      }
      best = Double.isNaN(best) || (value - best) * sign > 0 ? value : best;
    }
    return best;
  }

  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
