package dev.grafter.logs.pipeline;

import java.util.List;

/**
 * Removes labels.
 *
 * @param names the labels
 */
public record LabelDropStage(List<String> names) implements Stage {

  /** Checks as Promtail does. */
  public LabelDropStage {
    names = List.copyOf(names);
    Checks.check(!names.isEmpty(), "labeldrop stage config cannot be empty");
  }

  @Override
  public String type() {
    return "labeldrop";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
