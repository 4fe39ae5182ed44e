package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.RangeAggregation;
import dev.grafter.logql.syntax.Scalar;
import java.util.Arrays;

/** What a range aggregation makes of the samples in a window, of which there is at least one. */
interface WindowFunction {

  double of(SeriesTable.Series series, int from, int to);

  static WindowFunction of(RangeAggregation aggregation) {
    double seconds = SampleExtractor.seconds(aggregation.range().interval().nanos());
    boolean unwrapped = aggregation.range().unwrap().isPresent();
    return switch (aggregation.operation()) {
      case COUNT_OVER_TIME -> (series, from, to) -> to - from;
      case RATE ->
          unwrapped
              ? (series, from, to) -> sum(series, from, to) / seconds
              : (series, from, to) -> (to - from) / seconds;
      case BYTES_RATE -> (series, from, to) -> sum(series, from, to) / seconds;
      case BYTES_OVER_TIME, SUM_OVER_TIME -> WindowFunction::sum;
      case RATE_COUNTER ->
          (series, from, to) ->
              increase(series, from, to, aggregation.range().interval().nanos()) / seconds;
      case AVG_OVER_TIME -> WindowFunction::average;
      case MAX_OVER_TIME -> WindowFunction::max;
      case MIN_OVER_TIME -> WindowFunction::min;
      case STDVAR_OVER_TIME -> WindowFunction::variance;
      case STDDEV_OVER_TIME -> (series, from, to) -> Math.sqrt(variance(series, from, to));
      case QUANTILE_OVER_TIME -> quantile(aggregation.parameter().map(Scalar::value).orElseThrow());
      case FIRST_OVER_TIME -> (series, from, to) -> series.value(from);
      case LAST_OVER_TIME -> (series, from, to) -> series.value(to - 1);
      case ABSENT_OVER_TIME -> (series, from, to) -> 1;
    };
  }

  /** The same for an aggregation that {@link StepCounts} suffice for. */
  static CountFunction ofCounts(RangeAggregation aggregation) {
    double seconds = SampleExtractor.seconds(aggregation.range().interval().nanos());
    return switch (aggregation.operation()) {
      case RATE, BYTES_RATE -> (counts, step) -> counts.sum(step) / seconds;
      case ABSENT_OVER_TIME -> (counts, step) -> 1;
      default -> StepCounts::sum;
    };
  }

  /** What becomes of the samples in the window of a step. */
  interface CountFunction {
    double of(StepCounts counts, int step);
  }

  private static double sum(SeriesTable.Series series, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += series.value(i);
    }
    return sum;
  }

  private static double average(SeriesTable.Series series, int from, int to) {
    double mean = 0;
    double count = 0;
    for (int i = from; i < to; i++) {
      double value = series.value(i);
      count++;
      boolean stays =
          Double.isInfinite(mean)
              && (Double.isInfinite(value) ? (mean > 0) == (value > 0) : !Double.isNaN(value));
      if (!stays) {
        mean += value / count - mean / count;
      }
    }
    return mean;
  }

  private static double max(SeriesTable.Series series, int from, int to) {
    double max = Double.NaN;
    for (int i = from; i < to; i++) {
      double value = series.value(i);
      max = value > max || Double.isNaN(max) ? value : max;
    }
    return max;
  }

  private static double min(SeriesTable.Series series, int from, int to) {
    double min = Double.NaN;
    for (int i = from; i < to; i++) {
      double value = series.value(i);
      min = value < min || Double.isNaN(min) ? value : min;
    }
    return min;
  }

  /** Of the whole population, by Welford's method. */
  private static double variance(SeriesTable.Series series, int from, int to) {
    double sum = 0;
    double mean = 0;
    double count = 0;
    for (int i = from; i < to; i++) {
      double value = series.value(i);
      count++;
      double delta = value - mean;
      mean += delta / count;
      sum += delta * (value - mean);
    }
    return sum / count;
  }

  private static WindowFunction quantile(double q) {
    return (series, from, to) -> {
      double[] values = new double[to - from];
      for (int i = from; i < to; i++) {
        values[i - from] = series.value(i);
      }
      return quantile(q, values);
    };
  }

  private static double quantile(double q, double[] values) {
    if (q < 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (q > 1) {
      return Double.POSITIVE_INFINITY;
    }
    sortNaNFirst(values);
    double rank = q * (values.length - 1);
    double lower = Math.max(0, Math.floor(rank));
    double upper = Math.min(values.length - 1, lower + 1);
    double weight = rank - Math.floor(rank);
    return values[(int) lower] * (1 - weight) + values[(int) upper] * weight;
  }

  private static void sortNaNFirst(double[] values) {
    Arrays.sort(values);
    int numbers = values.length;
    while (numbers > 0 && Double.isNaN(values[numbers - 1])) {
      numbers--;
    }
    int missing = values.length - numbers;
    System.arraycopy(values, 0, values, missing, numbers);
    Arrays.fill(values, 0, missing, Double.NaN);
  }

  /**
   * The increase of a counter that may start again from zero. Loki hands nanoseconds to a formula
   * made for milliseconds, so that next to nothing is extrapolated beyond the samples; the same is
   * done here.
   */
  private static double increase(SeriesTable.Series series, int from, int to, long rangeNanos) {
    int count = to - from;
    if (count < 2) {
      return 0;
    }
    double increase = series.value(to - 1) - series.value(from);
    double last = 0;
    for (int i = from; i < to; i++) {
      increase += series.value(i) < last ? last : 0;
      last = series.value(i);
    }
    double sampled = (series.time(to - 1) - series.time(from)) / 1000.0;
    double between = sampled / (count - 1);
    double toStart = Math.floorDiv(rangeNanos, 1_000_000L) / 1000.0;
    if (increase > 0 && series.value(from) >= 0) {
      toStart = Math.min(toStart, sampled * (series.value(from) / increase));
    }
    double extrapolated = sampled + (toStart < between * 1.1 ? toStart : between / 2);
    extrapolated += 0 < between * 1.1 ? 0 : between / 2;
    return increase * (extrapolated / sampled);
  }
}
