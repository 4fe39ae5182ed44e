package dev.grafter.cli;

import dev.grafter.fleet.AlertEngine;
import dev.grafter.model.Resource;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.loki.RulerFile;
import java.util.List;

/** What Loki's ruler reads, where it is the one that pages. */
record RulerPart() implements TreePart {

  @Override
  public List<RenderTarget> targets(TreeSite tree) {
    if (tree.site().alerting() != AlertEngine.RULER) {
      return List.of();
    }
    String tenant = tree.stack().tenant().orElse(RulerFile.DEFAULT_TENANT);
    return List.of(
        new RulerFile(
            tree.layout().rules(tenant),
            tree.resources().all(Resource.RulerGroup.class),
            tree.origin()));
  }
}
