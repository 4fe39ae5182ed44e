package dev.grafter.cli;

import dev.grafter.fleet.Collector;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import dev.grafter.render.alloy.AlloyFile;
import dev.grafter.render.otel.OtelFile;
import dev.grafter.render.promtail.PromtailFile;
import java.util.List;
import java.util.Set;

/** The part of a tree that each collector reads. */
final class CollectorParts {

  private CollectorParts() {}

  /** The part of a collector. */
  static TreePart of(Collector collector) {
    return site -> List.of(file(collector, site), files -> noteLost(site, files));
  }

  private static RenderTarget file(Collector collector, TreeSite site) {
    return switch (collector) {
      case PROMTAIL -> promtail(site);
      case ALLOY -> alloy(site);
      case OTEL -> otel(site);
    };
  }

  private static void noteLost(TreeSite site, RenderedTree.Builder files) {
    Set<String> lost = site.lostMetadata();
    if (!lost.isEmpty()) {
      files.note(
          site.stack().loki()
              + " takes no structured metadata here, so lines come without "
              + String.join(", ", lost)
              + ".");
    }
  }

  private static RenderTarget otel(TreeSite site) {
    return new OtelFile(
        site.layout().collector(Collector.OTEL), site.logs(), site.loki(), site.origin());
  }

  private static RenderTarget alloy(TreeSite site) {
    return new AlloyFile(
        site.layout().collector(Collector.ALLOY), site.logs(), site.loki(), site.origin());
  }

  private static RenderTarget promtail(TreeSite site) {
    return new PromtailFile(
        site.layout().collector(Collector.PROMTAIL), site.logs(), site.loki(), site.origin());
  }
}
