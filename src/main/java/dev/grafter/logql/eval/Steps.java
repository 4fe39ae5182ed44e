package dev.grafter.logql.eval;

/**
 * The times at which a metric query is evaluated.
 *
 * @param start the first, in nanoseconds since 1970
 * @param end the last one is at or before it
 * @param step the distance; 0 for a single time
 */
record Steps(long start, long end, long step) {

  static Steps at(long time) {
    return new Steps(time, time, 0);
  }

  int count() {
    return step == 0 ? 1 : Math.toIntExact((end - start) / step + 1);
  }

  long time(int index) {
    return start + index * step;
  }
}
