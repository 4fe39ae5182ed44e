package dev.grafter.sync;

import java.util.Objects;

/**
 * What became of one change.
 *
 * @param change the change
 * @param status how it ended
 * @param message why, when it did not end well; else empty
 */
public record Outcome(Change change, Status status, String message) {

  /** How a change ended. */
  public enum Status {
    /** It was written. */
    APPLIED,
    /** There was nothing to do. */
    UNCHANGED,
    /** It was left alone, since somebody else's work is there. */
    CONFLICT,
    /** The server did not take it. */
    FAILED,
    /** It was not tried, since something it needs failed. */
    SKIPPED
  }

  /** Checks that all is given. */
  public Outcome {
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(message, "message");
  }

  /** Whether the object is now as it should be. */
  public boolean good() {
    return status == Status.APPLIED || status == Status.UNCHANGED;
  }
}
