package dev.grafter.logs.store;

import java.util.Arrays;

/** Where some of the lines of a piece of a file begin, so that reading can start near a time. */
public final class Checkpoints {

  private static final int DISTANCE = 10_000;

  private long[] times = new long[4];
  private long[] offsets = new long[4];
  private int size;
  private long count;

  /**
   * Notes the next line.
   *
   * @param offset where it begins, in bytes
   */
  public void line(long nanos, long offset) {
    if (count++ % DISTANCE != 0) {
      return;
    }
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      offsets = Arrays.copyOf(offsets, size * 2);
    }
    times[size] = nanos;
    offsets[size++] = offset;
  }

  /** How many lines were noted. */
  public long count() {
    return count;
  }

  /** The last checkpoint before all lines of a time; the first one when there is none. */
  int before(long nanos) {
    int at = 0;
    while (at + 1 < size && times[at + 1] < nanos) {
      at++;
    }
    return at;
  }

  /** The number of the line at a checkpoint. */
  static long line(int checkpoint) {
    return (long) checkpoint * DISTANCE;
  }

  long offset(int checkpoint) {
    return offsets[checkpoint];
  }

  /** Where a reader should begin for the lines from a time on. */
  public long offsetBefore(long nanos) {
    return offsets[before(nanos)];
  }

  /** The times of all. */
  public long[] times() {
    return Arrays.copyOf(times, size);
  }
}
