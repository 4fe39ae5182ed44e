package dev.grafter.logs.pipeline;

import java.util.Optional;

/**
 * Lets a random part of the entries through.
 *
 * @param rate from 0 to 1
 * @param dropReason counted in the collector's own metrics
 */
public record SamplingStage(double rate, Optional<String> dropReason) implements Stage {

  /** Checks as Promtail does. */
  public SamplingStage {
    Checks.check(
        rate >= 0 && rate <= 1,
        "sampling stage failed to parse rate,Sampling Rate must be between 0.0 and 1.0, received "
            + rate);
  }

  @Override
  public String type() {
    return "sampling";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
