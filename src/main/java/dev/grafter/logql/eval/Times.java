package dev.grafter.logql.eval;

import java.util.List;

/** Searches in the order of time. */
final class Times {

  private Times() {}

  /** The index of the first entry at or after a time. */
  static int firstFrom(List<LogEntry> entries, long nanos) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).nanos() < nanos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
