package dev.grafter.alerting.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Gives series points at even distances.
 *
 * @param input the stage that it reads
 * @param window the distance, in nanoseconds
 * @param down how several values become one
 * @param up what stands where there is none
 * @param from how long before the evaluation it begins, in nanoseconds
 * @param to how long before the evaluation it ends, in nanoseconds
 */
record ResampleCommand(String input, long window, Reducer down, Upsampler up, long from, long to)
    implements Command {

  /** What stands where a window holds no value. */
  enum Upsampler {
    /** The last value before. */
    PAD,
    /** The next value after. */
    BACKFILLING,
    /** Null. */
    FILLNA
  }

  ResampleCommand {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(down, "down");
    Objects.requireNonNull(up, "up");
  }

  @Override
  public List<String> inputs() {
    return List.of(input);
  }

  @Override
  public List<Value> run(Moment moment) {
    List<Value> resampled = new ArrayList<>();
    for (Value value : moment.stage(input)) {
      if (value instanceof Value.Series series) {
        resampled.add(
            new Value.Series(
                series.labels(),
                points(series.points(), moment.nanos() - from, moment.nanos() - to)));
      } else if (value instanceof Value.NoData) {
        resampled.add(value);
        return resampled;
      } else {
        throw new ExpressionException("can only resample type series, got type " + value.type());
      }
    }
    return resampled;
  }

  private List<Value.Point> points(List<Value.Point> series, long start, long end) {
    long count = window <= 0 ? 0 : (long) ((double) (end - start) / (double) window);
    if (count <= 0) {
      throw new ExpressionException(
          "the series cannot be sampled further; the time range is shorter than the interval");
    }
    Limits.points(count);
    List<Value.Point> points = new ArrayList<>();
    int next = 0;
    Double last = null;
    long time = start;
    for (long i = 0; i <= count && time <= end; i++, time += window) {
      List<Double> values = new ArrayList<>();
      while (next < series.size() && series.get(next).nanos() <= time) {
        last = series.get(next++).value();
        values.add(last);
      }
      Double value = values.isEmpty() ? filled(series, next, last) : down.of(values);
      points.add(new Value.Point(time, value));
    }
    return points;
  }

  private Double filled(List<Value.Point> series, int next, Double last) {
    return switch (up) {
      case PAD -> last;
      case BACKFILLING -> next < series.size() ? series.get(next).value() : null;
      case FILLNA -> null;
    };
  }
}
