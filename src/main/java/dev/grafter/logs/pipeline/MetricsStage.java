package dev.grafter.logs.pipeline;

import java.util.Map;

/**
 * Counts and measures in the collector; entries pass unchanged.
 *
 * @param metrics by name, without the prefix
 */
public record MetricsStage(Map<String, Metric> metrics) implements Stage {

  /** Checks as Promtail does. */
  public MetricsStage {
    metrics = Checks.copy(metrics);
  }

  @Override
  public String type() {
    return "metrics";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
