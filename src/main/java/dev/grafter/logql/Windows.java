package dev.grafter.logql;

import dev.grafter.logql.syntax.Interval;

/** Lengths of windows that Loki can write. */
final class Windows {
  private static final long MILLISECOND = 1_000_000;

  private Windows() {}

  static Interval checked(Interval window) {
    if (window instanceof Interval.Fixed fixed
        && (fixed.nanos() < 0 || fixed.nanos() % MILLISECOND != 0)) {
      throw new IllegalArgumentException(
          "a window is a whole number of milliseconds and not negative, not " + fixed);
    }
    return window;
  }
}
