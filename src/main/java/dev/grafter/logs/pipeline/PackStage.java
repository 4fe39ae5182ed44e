package dev.grafter.logs.pipeline;

import java.util.List;
import java.util.Optional;

/**
 * Packs labels or extracted values and the line into a JSON line, and removes those labels.
 *
 * @param labels the names to pack
 * @param ingestTimestamp whether the entry gets the time of packing; true when absent
 */
public record PackStage(List<String> labels, Optional<Boolean> ingestTimestamp) implements Stage {

  /** Checks as Promtail does. */
  public PackStage {
    labels = List.copyOf(labels);
  }

  @Override
  public String type() {
    return "pack";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
