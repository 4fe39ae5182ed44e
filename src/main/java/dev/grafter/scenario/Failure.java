package dev.grafter.scenario;

import java.util.Objects;
import java.util.Optional;

/**
 * An expectation that did not hold.
 *
 * @param expectation the expectation
 * @param expected what was expected, in words
 * @param happened what happened in the first run where it did not hold, in words
 * @param run that run, such as {@code Grafana, phase 20s, lines 10s late}
 * @param failed in how many runs it did not hold
 * @param runs how many runs there were
 * @param explanation what led to it
 */
public record Failure(
    Expectation expectation,
    String expected,
    String happened,
    String run,
    int failed,
    int runs,
    Optional<Explanation> explanation) {

  /** Checks that all are given. */
  public Failure {
    Objects.requireNonNull(expectation, "expectation");
    Objects.requireNonNull(explanation, "explanation");
  }

  /** The same, with how many runs failed. */
  Failure ofRuns(int newFailed, int newRuns) {
    return new Failure(expectation, expected, happened, run, newFailed, newRuns, explanation);
  }
}
