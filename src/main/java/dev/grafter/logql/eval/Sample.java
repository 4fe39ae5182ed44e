package dev.grafter.logql.eval;

import java.util.Objects;

/**
 * One series' value at one time.
 *
 * @param labels the series
 * @param value its value
 */
public record Sample(Labels labels, double value) {

  /** Checks that there are labels. */
  public Sample {
    Objects.requireNonNull(labels, "labels");
  }

  Sample withValue(double other) {
    return new Sample(labels, other);
  }
}
