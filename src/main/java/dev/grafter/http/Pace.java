package dev.grafter.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How many requests one server gets at a time. A server that says 429 or 503 gets half as many, and
 * none at all while it asks for a wait; each round of good answers adds one, up to the most.
 */
final class Pace {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  private final int most;
  private final long longestWait;
  private double limit;
  private int running;
  private long resume;

  /**
   * Creates a pace.
   *
   * @param most how many at a time at most
   * @param longestWait the longest wait that is heeded; whoever is told to wait longer gives up
   */
  Pace(int most, Duration longestWait) {
    this.most = most;
    this.longestWait = longestWait.toNanos();
    this.limit = most;
    this.resume = System.nanoTime();
  }

  /** Sends a request when it is its turn. */
  HttpReply send(Supplier<HttpReply> request) {
    enter();
    try {
      HttpReply reply = request.get();
      good();
      return reply;
    } catch (HttpFailure e) {
      if (e.status() == TOO_MANY_REQUESTS || e.status() == UNAVAILABLE) {
        slowDown(e.retryAfter());
      }
      throw e;
    } finally {
      leave();
    }
  }

  private synchronized void enter() {
    try {
      long wait = resume - System.nanoTime();
      while (running >= (int) limit || wait > 0) {
        if (running >= (int) limit) {
          wait();
        } else {
          wait(wait / 1_000_000 + 1);
        }
        wait = resume - System.nanoTime();
      }
      running++;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a server", e);
    }
  }

  private synchronized void leave() {
    running--;
    notifyAll();
  }

  private synchronized void good() {
    limit = Math.min(most, limit + 1 / limit);
  }

  private synchronized void slowDown(Optional<Duration> asked) {
    limit = Math.max(1, limit / 2);
    asked
        .map(Duration::toNanos)
        .filter(wait -> wait <= longestWait)
        .ifPresent(wait -> resume = Math.max(resume, System.nanoTime() + wait));
  }

  /** How many may run at a time now. */
  synchronized int limit() {
    return (int) limit;
  }
}
