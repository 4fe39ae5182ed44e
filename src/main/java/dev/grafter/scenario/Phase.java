package dev.grafter.scenario;

/**
 * A way in which real schedulers and real collectors may fall: when the evaluations of a group
 * happen within its interval, and how late lines reach Loki.
 *
 * @param offset how long after the regular grid, in nanoseconds
 * @param delay how long a line takes to Loki, in nanoseconds
 */
public record Phase(long offset, long delay) {

  /** The grid itself, without delay. */
  public static final Phase ZERO = new Phase(0, 0);

  /** Checks that neither is negative. */
  public Phase {
    if (offset < 0 || delay < 0) {
      throw new IllegalArgumentException("a phase is 0s or longer");
    }
  }

  /** Such as {@code phase 20s, lines 10s late}. */
  public String text() {
    String phase = "phase " + Timeline.length(offset);
    return delay == 0 ? phase : phase + ", lines " + Timeline.length(delay) + " late";
  }
}
