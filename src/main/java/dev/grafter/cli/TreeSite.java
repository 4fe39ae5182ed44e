package dev.grafter.cli;

import dev.grafter.fleet.Site;
import dev.grafter.fleet.Stack;
import dev.grafter.logs.LabelSchema;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.schema.PipelineSchema;
import dev.grafter.model.ResourceSet;
import java.util.Optional;

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
    LabelSchema discovered = LabelSchema.discovered();
    return pipeline.map(each -> PipelineSchema.of(each, discovered)).orElse(discovered);
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
