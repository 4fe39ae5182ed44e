package dev.grafter.scenario;

import dev.grafter.logql.eval.LogStream;
import java.util.Arrays;
import java.util.List;

/**
 * The times of all lines. Lines that come late make no difference to evaluations before which none
 * was just written: such a run is the one with lines on time.
 */
final class Arrivals {

  private final long[] times;

  Arrivals(List<LogStream> streams) {
    times =
        streams.stream()
            .flatMap(stream -> stream.entries().stream())
            .mapToLong(entry -> entry.nanos())
            .sorted()
            .toArray();
  }

  /** Whether a line was written within a delay before one of the evaluations. */
  boolean anyBetween(long[] evaluations, long delay) {
    for (long evaluation : evaluations) {
      int firstAfter = firstAfter(evaluation - delay);
      if (firstAfter < times.length && times[firstAfter] <= evaluation) {
        return true;
      }
    }
    return false;
  }

  private int firstAfter(long time) {
    int found = Arrays.binarySearch(times, time);
    int at = found < 0 ? -found - 1 : found;
    while (at < times.length && times[at] == time) {
      at++;
    }
    return at;
  }
}
