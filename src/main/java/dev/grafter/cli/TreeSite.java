package dev.grafter.cli;

import dev.grafter.fleet.Level;
import dev.grafter.fleet.LokiRelease;
import dev.grafter.fleet.Site;
import dev.grafter.fleet.Stack;
import dev.grafter.logs.LabelSchema;
import dev.grafter.logs.collect.ContainerLogs;
import dev.grafter.logs.collect.LokiTarget;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.model.ResourceSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a part of a tree is made of, for one site.
 *
 * @param stack the programs that run there
 * @param resources what Grafana and the ruler hold
 * @param pipeline what the collector makes of a line; empty when no provider has one
 * @param origin for the comment at the top of each file
 */
record TreeSite(Stack stack, ResourceSet resources, Optional<Pipeline> pipeline, String origin) {

  /**
   * The labels that lines are stored with, whatever the collector. One that sends OTLP puts every
   * label of the index into a resource attribute of the same name, and Loki is told to index those.
   */
  LabelSchema labels() {
    return logs().schema();
  }

  /** The labels that queries find: those, and what Loki adds by itself. */
  LabelSchema storedLabels() {
    return stack.loki().isAtLeast(LokiRelease.V3_0) ? labels().withLokisOwn() : labels();
  }

  /** What the collector collects; without structured metadata where Loki refuses it. */
  ContainerLogs logs() {
    return stack.structuredMetadata() ? wanted() : wanted().withoutMetadata();
  }

  private ContainerLogs wanted() {
    Level level = stack.level();
    return new ContainerLogs(
        level.id() + "_logs_scraper",
        level.collectionLabel(),
        pipeline.orElseGet(() -> Pipeline.of(level.id())));
  }

  /** The metadata that the pipeline makes and this Loki does not take, by name. */
  Set<String> lostMetadata() {
    Set<String> lost = new TreeSet<>(wanted().schema().names(LabelSchema.Kind.METADATA));
    lost.removeAll(labels().names());
    return lost;
  }

  /** Where the collector sends it. */
  LokiTarget loki() {
    return new LokiTarget(stack.lokiUrl(), stack.tenant());
  }

  /** The site. */
  Site site() {
    return stack.site();
  }

  /** Where the files lie. */
  TreeLayout layout() {
    return new TreeLayout(stack.level());
  }
}
