package dev.grafter.scenario;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Nanoseconds since 1970, as log lines have them, and instants. */
final class Moments {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private Moments() {}

  static Instant instant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
  }

  static long nanos(Instant instant) {
    return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano());
  }
}
