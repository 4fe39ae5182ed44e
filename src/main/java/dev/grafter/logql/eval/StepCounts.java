package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.RangeAggregation;
import dev.grafter.logql.syntax.RangeOperation;
import java.util.EnumSet;
import java.util.Set;

/**
 * How many samples of a series are in the window of each step, and what they add up to. Each sample
 * is counted once, however many windows overlap, and none is held. Only for whole values, whose sum
 * does not depend on their order.
 */
final class StepCounts {

  private static final Set<RangeOperation> COUNTING =
      EnumSet.of(
          RangeOperation.COUNT_OVER_TIME,
          RangeOperation.RATE,
          RangeOperation.BYTES_OVER_TIME,
          RangeOperation.BYTES_RATE,
          RangeOperation.ABSENT_OVER_TIME);

  /**
   * The windows of an aggregation.
   *
   * @param steps when it is evaluated
   * @param range how long a window is, in nanoseconds
   * @param offset how far back, in nanoseconds
   */
  record Windows(Steps steps, long range, long offset) {

    /** As many samples are held before counting needs less memory. */
    int worthHolding() {
      return 64 + 2 * steps.count();
    }
  }

  private final Windows windows;
  private final int[] counts;
  private final double[] sums;
  private boolean summedUp;

  StepCounts(Windows windows, boolean withValues) {
    this.windows = windows;
    this.counts = new int[windows.steps().count() + 1];
    this.sums = withValues ? new double[counts.length] : null;
  }

  /** Whether an aggregation asks for nothing but counts, or sums of whole numbers. */
  static boolean suffice(RangeAggregation aggregation) {
    return COUNTING.contains(aggregation.operation()) && aggregation.range().unwrap().isEmpty();
  }

  /** The sample is in the windows of all steps from its time on, until the range has passed. */
  void add(long nanos, double value) {
    long since = nanos + windows.offset() - windows.steps().start();
    int first = stepsBefore(since);
    int end = stepsBefore(since + windows.range());
    if (first >= end) {
      return;
    }
    counts[first]++;
    counts[end]--;
    if (sums != null) {
      sums[first] += value;
      sums[end] -= value;
    }
  }

  /** How many steps lie before a time, which is counted from the first step. */
  private int stepsBefore(long time) {
    Steps steps = windows.steps();
    if (time <= 0) {
      return 0;
    }
    return steps.step() == 0 ? 1 : (int) Math.min((time - 1) / steps.step() + 1, steps.count());
  }

  /** Turns the changes from step to step into what they add up to; no sample may follow. */
  private void sumUp() {
    for (int i = 1; i < counts.length && !summedUp; i++) {
      counts[i] += counts[i - 1];
      if (sums != null) {
        sums[i] += sums[i - 1];
      }
    }
    summedUp = true;
  }

  int count(int step) {
    sumUp();
    return counts[step];
  }

  double sum(int step) {
    sumUp();
    return sums == null ? counts[step] : sums[step];
  }
}
