package dev.grafter.render.loki;

import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.fleet.Stack;
import dev.grafter.render.Banner;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import java.time.Duration;
import java.util.List;

/**
 * The limits of the tenant, which Loki reads again every ten seconds.
 *
 * @param path the file
 * @param stack what runs
 * @param retention for how long lines are kept, at least a day
 * @param origin for the comment at the top
 */
public record LokiOverrides(String path, Stack stack, Duration retention, String origin)
    implements RenderTarget {

  /** For how long lines are kept when nobody says. */
  public static final Duration DEFAULT_RETENTION = Duration.ofDays(31);

  /** Checks the retention; the compactor looks at whole days of index. */
  public LokiOverrides {
    if (retention.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException("lines are kept for at least a day");
    }
  }

  @Override
  public void render(RenderedTree.Builder tree) {
    List<String> objects = List.of("limits of the tenant " + stack.tenantOrDefault());
    tree.add(
        path,
        Yaml.write(
            Node.empty().with("overrides", Node.empty().with(stack.tenantOrDefault(), limits())),
            Banner.of(origin, objects, List.of("Loki reads this file again every 10 seconds"))));
  }

  /** Twice Loki's own rates, since one level sends through one collector. */
  private Node.Obj limits() {
    return Node.object()
        .put("retention_period", retention.toHours() + "h")
        .put("ingestion_rate_mb", 8)
        .put("ingestion_burst_size_mb", 16)
        .put("per_stream_rate_limit", "6MB")
        .put("per_stream_rate_limit_burst", "30MB")
        .put("max_entries_limit_per_query", 5000)
        .build();
  }
}
