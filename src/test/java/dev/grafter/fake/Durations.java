package dev.grafter.fake;

import dev.grafter.gotext.GoDuration;

/** Durations in JSON: strings as Prometheus writes them. All values are nanoseconds. */
final class Durations {

  private static final long SECOND = 1_000_000_000L;

  private Durations() {}

  /** Reads a Prometheus duration, or refuses the request. */
  static long parse(String text) {
    try {
      return GoDuration.parsePrometheus(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest();
    }
  }

  /** As Prometheus prints it: {@code 90s} is {@code 1m30s}, {@code 24h} is {@code 1d}. */
  static String print(long nanos) {
    return GoDuration.formatPrometheus(nanos);
  }

  /** As Go prints whole seconds: {@code 10m0s}. */
  static String go(long seconds) {
    return GoDuration.format(seconds * SECOND);
  }
}
