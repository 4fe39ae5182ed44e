package dev.grafter.cli;

import dev.grafter.render.RenderTarget;
import dev.grafter.render.python.LoggingModule;
import java.util.List;

/** What the services themselves need, so that their lines are those that the pipeline reads. */
record LoggingPart() implements TreePart {

  @Override
  public List<RenderTarget> targets(TreeSite site) {
    return List.of(new LoggingModule(site.layout().logging(), site.origin()));
  }
}
