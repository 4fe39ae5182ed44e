package dev.grafter.logs.pipeline;

import java.util.Map;
import java.util.Optional;

/**
 * Sets labels to fixed values.
 *
 * @param labels label to value; one without a value, or with an empty one, is left alone
 */
public record StaticLabelsStage(Map<String, Optional<String>> labels) implements Stage {

  /** Checks as Promtail does. */
  public StaticLabelsStage {
    labels = Checks.labels(labels);
  }

  @Override
  public String type() {
    return "static_labels";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
