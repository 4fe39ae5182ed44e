package dev.grafter.logs.pipeline;

import java.util.Map;
import java.util.Optional;

/**
 * Sets labels from extracted values.
 *
 * @param labels label to the extracted name that it is set from; without one, the label's own
 */
public record LabelsStage(Map<String, Optional<String>> labels) implements Stage {

  /** Checks as Promtail does. */
  public LabelsStage {
    labels = Checks.labels(labels);
  }

  @Override
  public String type() {
    return "labels";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Sets labels from extracted values of the same names. */
  public static LabelsStage of(String... names) {
    return new LabelsStage(Sources.sameName(names));
  }

  /** The extracted name that each label is set from. */
  public Map<String, String> sources() {
    return Sources.of(labels);
  }
}
