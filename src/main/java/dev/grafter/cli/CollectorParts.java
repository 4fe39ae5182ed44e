package dev.grafter.cli;

import dev.grafter.fleet.Collector;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.alloy.AlloyFile;
import dev.grafter.render.otel.OtelFile;
import dev.grafter.render.promtail.PromtailFile;
import java.util.List;

/** The part of a tree that each collector reads. */
final class CollectorParts {

  private CollectorParts() {}

  /** The part of a collector. */
  static TreePart of(Collector collector) {
    return switch (collector) {
      case PROMTAIL -> site -> List.of(promtail(site));
      case ALLOY -> site -> List.of(alloy(site));
      case OTEL -> site -> List.of(otel(site));
    };
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
