package dev.grafter.doctor;

import java.util.Objects;

/**
 * What the doctor found.
 *
 * @param check what was looked at, the same word in every run, such as {@code sign-in}
 * @param status how it is
 * @param message what was found, a sentence
 * @param remedy what to do, a sentence; empty when nothing is to be done
 */
public record Finding(String check, Status status, String message, String remedy) {

  /** How something is. */
  public enum Status {
    /** As it should be. */
    GOOD,
    /** Worth knowing, and nothing to do about. */
    NOTE,
    /** A push works, but something that it brings would not. */
    WARNING,
    /** A push would fail, in whole or in part. */
    BROKEN
  }

  /** Checks that what is wrong has a remedy. */
  public Finding {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(message, "message");
    boolean wrong = status == Status.WARNING || status == Status.BROKEN;
    if (wrong == remedy.isEmpty()) {
      throw new IllegalArgumentException(check + " is " + status + " with the remedy: " + remedy);
    }
  }

  static Finding good(String check, String message) {
    return new Finding(check, Status.GOOD, message, "");
  }

  static Finding note(String check, String message) {
    return new Finding(check, Status.NOTE, message, "");
  }

  static Finding warning(String check, String message, String remedy) {
    return new Finding(check, Status.WARNING, message, remedy);
  }

  static Finding broken(String check, String message, String remedy) {
    return new Finding(check, Status.BROKEN, message, remedy);
  }
}
