package dev.grafter.logs.pipeline;

import java.util.Map;
import java.util.Optional;

/**
 * Adds structured metadata from extracted values; a label of the source name is moved.
 *
 * @param metadata metadata name to the extracted name that it is set from; without one, the same
 *     name
 */
public record StructuredMetadataStage(Map<String, Optional<String>> metadata) implements Stage {

  /** Checks as Promtail does. */
  public StructuredMetadataStage {
    metadata = Checks.labels(metadata);
  }

  @Override
  public String type() {
    return "structured_metadata";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Adds metadata from extracted values of the same names. */
  public static StructuredMetadataStage of(String... names) {
    return new StructuredMetadataStage(Sources.sameName(names));
  }

  /** The extracted name that each metadata name is set from. */
  public Map<String, String> sources() {
    return Sources.of(metadata);
  }
}
