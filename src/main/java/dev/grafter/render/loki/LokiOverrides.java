package dev.grafter.render.loki;

import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.fleet.Stack;
import dev.grafter.render.Banner;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import java.util.List;

/**
 * The limits of the tenant, which Loki reads again every ten seconds.
 *
 * @param path the file
 * @param stack what runs
 * @param origin for the comment at the top
 */
public record LokiOverrides(String path, Stack stack, String origin) implements RenderTarget {

  @Override
  public void render(RenderedTree.Builder tree) {
    List<String> objects = List.of("limits of the tenant " + stack.tenantOrDefault());
    tree.add(
        path,
        Yaml.write(
            Node.empty().with("overrides", Node.empty().with(stack.tenantOrDefault(), limits())),
            Banner.of(origin, objects, List.of("Loki reads this file again every 10 seconds"))));
  }

  /** Twice Loki's own rates, since one level sends through one collector; 31 days are kept. */
  private static Node.Obj limits() {
    return Node.object()
        .put("retention_period", "744h")
        .put("ingestion_rate_mb", 8)
        .put("ingestion_burst_size_mb", 16)
        .put("per_stream_rate_limit", "6MB")
        .put("per_stream_rate_limit_burst", "30MB")
        .put("max_entries_limit_per_query", 5000)
        .build();
  }
}
