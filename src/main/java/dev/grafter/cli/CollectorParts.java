package dev.grafter.cli;

import dev.grafter.fleet.Collector;
import java.util.Optional;

/** The part of a tree that each collector reads. */
final class CollectorParts {

  private CollectorParts() {}

  /** The part of a collector; empty when its configuration is written by hand. */
  static Optional<TreePart> of(Collector collector) {
    return switch (collector) {
      case PROMTAIL, ALLOY, OTEL -> Optional.empty();
    };
  }
}
