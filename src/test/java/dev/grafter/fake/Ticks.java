package dev.grafter.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The server's clock: it stands still between writes, so that runs are equal. */
final class Ticks {

  /** The time that Go prints for no time. */
  static final String ZERO = "0001-01-01T00:00:00Z";

  private static final Duration STEP = Duration.of(1000, ChronoUnit.MICROS);

  private Instant now = Instant.parse("2026-11-22T12:00:00Z");

  Instant now() {
    return now;
  }

  void advance(Duration time) {
    now = now.plus(time);
  }

  /** One write later; answers the resource version of that write. */
  long next() {
    advance(STEP);
    return version();
  }

  /** The resource version of the last write: microseconds. */
  long version() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, now);
  }

  static String seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
