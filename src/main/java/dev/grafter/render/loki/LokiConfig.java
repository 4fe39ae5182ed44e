package dev.grafter.render.loki;

import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.fleet.Collector;
import dev.grafter.fleet.LokiMode;
import dev.grafter.fleet.Stack;
import dev.grafter.logs.LabelSchema;
import dev.grafter.render.Banner;
import dev.grafter.render.Mounts;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The main configuration of the Lokis of a stack, the same for each of them. Loki reads it when it
 * starts and never again: what an operator may want to change while it runs is in {@link
 * LokiOverrides}.
 *
 * @param path the file
 * @param overrides where Loki finds the file of {@link LokiOverrides} in its container
 * @param stack what runs
 * @param labels the labels that lines come with
 * @param datasource the uid of Grafana's datasource, to which alerts of the ruler link
 * @param origin for the comment at the top
 */
public record LokiConfig(
    String path,
    String overrides,
    Stack stack,
    LabelSchema labels,
    Optional<String> datasource,
    String origin)
    implements RenderTarget {

  /** The attribute whose label is service_name. */
  private static final String SERVICE_NAME = "service.name";

  @Override
  public void render(RenderedTree.Builder tree) {
    tree.add(path, Yaml.write(config(), Banner.of(origin, objects(), remarks())));
    if (LokiStorage.isHeldBack(stack)) {
      tree.note(LokiStorage.changePending(stack));
    }
  }

  private List<String> objects() {
    return List.of(
        stack.loki() + ", " + (stack.mode() == LokiMode.SINGLE ? "one process" : "every process"));
  }

  private static List<String> remarks() {
    return List.of("Loki reads this file only when it starts");
  }

  private Node.Obj config() {
    LokiStorage storage = new LokiStorage(stack);
    Node.ObjBuilder config =
        Node.object()
            .put("auth_enabled", stack.tenant().isPresent())
            .put("server", Node.empty().with("http_listen_port", Node.of(stack.lokiPort())))
            .put("common", common(storage));
    if (stack.mode() == LokiMode.HA) {
      config.put("memberlist", memberlist());
    }
    return config
        .put("schema_config", storage.schema())
        .put("storage_config", storage.settings())
        .put("compactor", storage.compactor())
        .put("limits_config", limits())
        .put("runtime_config", Node.object().put("file", overrides).put("period", "10s").build())
        .put("ruler", new RulerSettings(stack, datasource).node())
        .put("analytics", Node.empty().with("reporting_enabled", Node.of(false)))
        .build();
  }

  private Node.Obj common(LokiStorage storage) {
    boolean single = stack.mode() == LokiMode.SINGLE;
    Node.ObjBuilder common = Node.object().put("path_prefix", Mounts.LOKI_DATA);
    if (single) {
      common.put("instance_addr", "127.0.0.1");
    }
    Node.Obj store = Node.empty().with("store", single ? "inmemory" : "memberlist");
    return common
        .put("replication_factor", stack.lokis().size())
        .put("ring", Node.empty().with("kvstore", store))
        .put("storage", storage.common())
        .build();
  }

  private Node.Obj memberlist() {
    return Node.empty()
        .with(
            "join_members",
            Node.strings(stack.lokis().stream().map(host -> host + ":7946").toList()));
  }

  /** What holds for all tenants, and is not worth changing while Loki runs. */
  private Node.Obj limits() {
    Node.ObjBuilder limits =
        Node.object()
            .put("reject_old_samples", true)
            .put("reject_old_samples_max_age", "168h")
            .put("max_line_size", "256KB")
            .put("max_line_size_truncate", true)
            .put("volume_enabled", true)
            .put("allow_structured_metadata", stack.structuredMetadata());
    return stack.collector() == Collector.OTEL
        ? limits.put("otlp_config", otlp()).build()
        : limits.build();
  }

  /**
   * The collector puts every label of the index into a resource attribute of the same name, and
   * what Loki makes of those for other collectors, the label service_name, into one of its own.
   */
  private Node.Obj otlp() {
    List<String> attributes = new ArrayList<>(labels.names(LabelSchema.Kind.INDEX));
    attributes.add(SERVICE_NAME);
    Node.Obj index =
        Node.object()
            .put("action", "index_label")
            .put("attributes", Node.strings(attributes))
            .build();
    Node.Obj resource =
        Node.object()
            .put("ignore_defaults", true)
            .put("attributes_config", Node.list(index))
            .build();
    return Node.empty().with("resource_attributes", resource);
  }
}
