package dev.grafter.alerting;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Times as nanoseconds since 1970 and as instants. */
final class Times {

  private Times() {}

  static long nanos(Instant time) {
    return Math.addExact(
        Math.multiplyExact(time.getEpochSecond(), TimeUnit.SECONDS.toNanos(1)), time.getNano());
  }

  static Instant instant(long nanos) {
    long second = TimeUnit.SECONDS.toNanos(1);
    return Instant.ofEpochSecond(Math.floorDiv(nanos, second), Math.floorMod(nanos, second));
  }
}
