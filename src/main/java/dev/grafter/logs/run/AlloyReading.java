package dev.grafter.logs.run;

import dev.grafter.logs.pipeline.DropStage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What Alloy understands of a configuration that was written for Promtail. */
final class AlloyReading {

  private AlloyReading() {}

  /**
   * A drop stage in which everything empty counts as absent, and the sources are one text separated
   * by commas.
   *
   * @throws IllegalArgumentException when nothing is left of it
   */
  static DropStage of(DropStage stage) {
    return new DropStage(
        stage
            .sources()
            .map(names -> String.join(",", names))
            .filter(text -> !text.isEmpty())
            .map(text -> List.of(text.split(",", -1))),
        notEmpty(stage.value()),
        stage.expression().filter(regex -> !regex.source().isEmpty()),
        notEmpty(stage.separator()),
        stage.olderThan().filter(age -> !age.equals(Duration.ZERO)),
        stage.longerThan().orElse(0) == 0 ? OptionalLong.empty() : stage.longerThan(),
        stage.dropReason());
  }

  private static Optional<String> notEmpty(Optional<String> text) {
    return text.filter(value -> !value.isEmpty());
  }
}
