package dev.grafter.logs.pipeline;

import java.util.Map;
import java.util.Optional;

/**
 * Extracts values of {@code key=value} pairs.
 *
 * @param mapping extracted name to key; an empty key is the name itself
 * @param source the extracted value that is read; the line when absent
 */
public record LogfmtStage(Map<String, String> mapping, Optional<String> source) implements Stage {

  /** Checks as Promtail does. */
  public LogfmtStage {
    mapping = Checks.copy(mapping);
    Checks.check(!mapping.isEmpty(), "logfmt mapping is required");
    Checks.source(source, "empty source");
  }

  @Override
  public String type() {
    return "logfmt";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
