package dev.grafter.http;

import java.time.Duration;

/**
 * How long to wait for what, and how many requests a server gets at a time.
 *
 * @param connect for a connection
 * @param answer for the next byte of an answer
 * @param whole for the whole exchange
 * @param retries how often a request is repeated where that is safe
 * @param firstDelay before the first repeat; each further one waits twice as long
 * @param longestDelay the longest wait, also when the server asks for a longer one: then we give up
 * @param parallel how many requests a server gets at a time at most
 */
public record Timing(
    Duration connect,
    Duration answer,
    Duration whole,
    int retries,
    Duration firstDelay,
    Duration longestDelay,
    int parallel) {

  /** What the program uses. */
  public static final Timing STANDARD =
      new Timing(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          3,
          Duration.ofMillis(250),
          Duration.ofSeconds(30),
          8);

  /** Checks that waiting ends. */
  public Timing {
    if (retries < 0 || firstDelay.isNegative() || firstDelay.compareTo(longestDelay) > 0) {
      throw new IllegalArgumentException("the first delay must not be longer than the longest");
    }
    if (parallel < 1) {
      throw new IllegalArgumentException("at least one request at a time");
    }
  }

  /** One request at a time. */
  public Timing(
      Duration connect,
      Duration answer,
      Duration whole,
      int retries,
      Duration firstDelay,
      Duration longestDelay) {
    this(connect, answer, whole, retries, firstDelay, longestDelay, 1);
  }

  /** This timing with so many requests at a time at most. */
  public Timing parallel(int most) {
    return new Timing(connect, answer, whole, retries, firstDelay, longestDelay, most);
  }
}
