package dev.grafter.logql.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Samples by series. Finding the series of a line allocates nothing when it is known. */
final class SeriesTable {

  /** The samples of one series. */
  static final class Series {
    final Labels labels;
    private long[] times = new long[16];
    private double[] values;
    private int size;
    private boolean ordered = true;
    private final StepCounts.Windows windows;
    private StepCounts counts;

    Series(Labels labels, boolean withValues, StepCounts.Windows windows) {
      this.labels = labels;
      this.values = withValues ? new double[16] : null;
      this.windows = windows;
    }

    void add(long nanos, double value) {
      if (counts != null) {
        counts.add(nanos, value);
        return;
      }
      hold(nanos, value);
      if (windows != null && size == windows.worthHolding()) {
        count();
      }
    }

    private void count() {
      counts = new StepCounts(windows, values != null);
      for (int i = 0; i < size; i++) {
        counts.add(times[i], value(i));
      }
      times = null;
      values = null;
    }

    /** The counts that stand for the samples; null when they are held. */
    StepCounts counts() {
      return counts;
    }

    private void hold(long nanos, double value) {
      if (size == times.length) {
        times = Arrays.copyOf(times, size * 2);
        values = values == null ? null : Arrays.copyOf(values, size * 2);
      }
      ordered &= size == 0 || times[size - 1] <= nanos;
      times[size] = nanos;
      if (values != null) {
        values[size] = value;
      }
      size++;
    }

    int size() {
      return size;
    }

    long time(int index) {
      return times[index];
    }

    /** The sample's value; a line that is only counted is 1. */
    double value(int index) {
      return values == null ? 1 : values[index];
    }

    /**
     * Brings the samples of several streams into the order of time; equal times stay as they came.
     */
    void order() {
      if (ordered || counts != null) {
        return;
      }
      if (values == null) {
        Arrays.sort(times, 0, size);
      } else {
        sortBoth();
      }
      ordered = true;
    }

    private void sortBoth() {
      Integer[] index = new Integer[size];
      for (int i = 0; i < size; i++) {
        index[i] = i;
      }
      long[] oldTimes = times;
      double[] oldValues = values;
      Arrays.sort(index, (a, b) -> Long.compare(oldTimes[a], oldTimes[b]));
      times = new long[size];
      values = new double[size];
      for (int i = 0; i < size; i++) {
        times[i] = oldTimes[index[i]];
        values[i] = oldValues[index[i]];
      }
    }
  }

  private final boolean withValues;
  private final StepCounts.Windows windows;
  private final List<Series> all = new ArrayList<>();
  private Series[] slots = new Series[64];

  /**
   * An empty table.
   *
   * @param windows in which samples need only be counted; null when they must be held
   */
  SeriesTable(boolean withValues, StepCounts.Windows windows) {
    this.withValues = withValues;
    this.windows = windows;
  }

  /** The series of these labels, which are ordered. */
  Series of(LabelBuffer buffer) {
    int slot = slot(slots, Labels.hash(buffer.names, buffer.values, buffer.size), buffer);
    Series found = slots[slot];
    return found != null ? found : insert(buffer.labels(), slot);
  }

  private static int slot(Series[] slots, int hash, LabelBuffer buffer) {
    int slot = spread(hash) & (slots.length - 1);
    while (slots[slot] != null
        && !(slots[slot].labels.hashCode() == hash
            && slots[slot].labels.matches(buffer.names, buffer.values, buffer.size))) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 16);
  }

  private Series insert(Labels labels, int slot) {
    Series series = new Series(labels, withValues, windows);
    slots[slot] = series;
    all.add(series);
    if (all.size() * 2 > slots.length) {
      grow();
    }
    return series;
  }

  private void grow() {
    Series[] larger = new Series[slots.length * 2];
    for (Series series : all) {
      int slot = spread(series.labels.hashCode()) & (larger.length - 1);
      while (larger[slot] != null) {
        slot = (slot + 1) & (larger.length - 1);
      }
      larger[slot] = series;
    }
    slots = larger;
  }

  /** All series in the order in which they appeared. */
  List<Series> all() {
    return all;
  }
}
