package dev.grafter.render.otel;

import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.logs.collect.ContainerLogs;
import dev.grafter.logs.collect.LokiTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A configuration of the collector while it is put together. */
final class OtelConfig {

  /** The extension that keeps what must outlive the collector. */
  static final String STORAGE = "file_storage";

  /** The extension that finds containers. */
  static final String OBSERVER = "docker_observer";

  private static final String BATCH = "batch";

  private final Map<String, Node> extensions = new TreeMap<>();
  private final Node.ObjBuilder receivers = Node.object();
  private final Node.ObjBuilder processors = Node.object();
  private final Node.ObjBuilder exporters = Node.object();
  private final List<String> exporterNames = new ArrayList<>();
  private final Node.ObjBuilder pipelines = Node.object();

  /**
   * A configuration that keeps its state in a directory.
   *
   * @param state the directory, as the collector sees it
   */
  OtelConfig(String state) {
    extensions.put(
        STORAGE, Node.object().put("directory", state).put("create_directory", true).build());
  }

  /** Lets it find containers. */
  void observeDocker(String socket) {
    extensions.put(
        OBSERVER,
        Node.object().put("endpoint", socket).put("include_all_containers", true).build());
  }

  /** Lets it find containers by the usual socket. */
  void observeDocker() {
    observeDocker(ContainerLogs.DOCKER_SOCKET);
  }

  /** Adds a Loki; everything is sent to all of them. */
  void sendTo(LokiTarget target) {
    String name = exporterNames.isEmpty() ? "otlp_http" : "otlp_http/" + (exporterNames.size() + 1);
    exporterNames.add(name);
    exporters.put(name, OtelExporters.loki(target, STORAGE));
  }

  void receiver(String name, Node receiver) {
    receivers.put(name, receiver);
  }

  /** Adds a pipeline of its receivers and processors to all Lokis. */
  void pipeline(String name, List<String> from, OtelProcessors through) {
    through.addTo(processors);
    List<String> names = new ArrayList<>(through.names());
    names.add(BATCH);
    pipelines.put(
        "logs/" + name,
        Node.object()
            .put("receivers", Node.strings(from))
            .put("processors", Node.strings(names))
            .put("exporters", Node.strings(exporterNames))
            .build());
  }

  /** The whole configuration below a comment. */
  String text(String comment) {
    Node.ObjBuilder shared = Node.object();
    extensions.forEach(shared::put);
    Node all =
        Node.object()
            .put("extensions", shared.build())
            .put("receivers", receivers.build())
            .put("processors", processors.put(BATCH, Node.empty()).build())
            .put("exporters", exporters.build())
            .put(
                "service",
                Node.object()
                    .put("extensions", Node.strings(extensions.keySet()))
                    .put("pipelines", pipelines.build())
                    .build())
            .build();
    return comment.isEmpty() ? Yaml.write(escaped(all)) : Yaml.write(escaped(all), comment);
  }

  /** Texts in which the collector replaces nothing: a dollar sign is written twice. */
  static Node escaped(Node node) {
    if (node instanceof Node.Str text) {
      return Node.of(text.value().replace("$", "$$"));
    } else if (node instanceof Node.Arr list) {
      return list.map(OtelConfig::escaped);
    } else if (node instanceof Node.Obj object) {
      return object.map(OtelConfig::escaped);
    }
    return node;
  }
}
