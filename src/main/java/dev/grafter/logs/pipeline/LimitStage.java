package dev.grafter.logs.pipeline;

/**
 * Lets at most so many entries a second through.
 *
 * @param rate entries a second
 * @param burst how many may come at once
 * @param drop whether the others are dropped; otherwise they wait
 * @param byLabelName a label, each value of which has a limit of its own; empty for one limit
 * @param maxDistinctLabels how many values are remembered, at least 10,000
 */
public record LimitStage(
    double rate, int burst, boolean drop, String byLabelName, int maxDistinctLabels)
    implements Stage {

  /** Checks as Promtail does. */
  public LimitStage {
    Checks.check(rate > 0 && burst > 0, "limit stage failed to parse rate or burst");
    Checks.check(byLabelName.isEmpty() || drop, "When ratelimiting by label, drop must be true");
  }

  @Override
  public String type() {
    return "limit";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
