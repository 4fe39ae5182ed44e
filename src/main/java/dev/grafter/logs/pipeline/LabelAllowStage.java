package dev.grafter.logs.pipeline;

import java.util.List;

/**
 * Removes all other labels.
 *
 * @param names the labels that stay
 */
public record LabelAllowStage(List<String> names) implements Stage {

  /** Checks as Promtail does. */
  public LabelAllowStage {
    names = List.copyOf(names);
    Checks.check(!names.isEmpty(), "labelallow stage config cannot be empty");
  }

  @Override
  public String type() {
    return "labelallow";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
