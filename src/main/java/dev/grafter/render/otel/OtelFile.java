package dev.grafter.render.otel;

import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.logs.LabelSchema;
import dev.grafter.logs.collect.ContainerLogs;
import dev.grafter.logs.collect.LokiTarget;
import dev.grafter.render.Banner;
import dev.grafter.render.Mounts;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import java.util.List;

/**
 * The OpenTelemetry Collector's configuration of a level: it finds containers, reads the files that
 * Docker's json-file driver writes, takes OTLP from instrumented services, and sends OTLP to Loki 3
 * with the labels that the other collectors send.
 *
 * @param path the file
 * @param logs what is collected
 * @param target where it is sent
 * @param origin for the comment at the top
 */
public record OtelFile(String path, ContainerLogs logs, LokiTarget target, String origin)
    implements RenderTarget {

  /** The first release of the collector that has all that is used: containers without ports. */
  public static final String MINIMUM = "0.153.0";

  /** Where Docker keeps the logs of containers; the collector reads it. */
  public static final String CONTAINERS = "/var/lib/docker/containers";

  /** The port for OTLP over gRPC, in the stack's network. */
  public static final int GRPC = 4317;

  /** The port for OTLP over HTTP, in the stack's network. */
  public static final int HTTP = 4318;

  private static final String STORAGE = "file_storage";
  private static final String OBSERVER = "docker_observer";
  private static final String EXPORTER = "otlp_http";

  @Override
  public void render(RenderedTree.Builder tree) {
    OtelPipeline pipeline = OtelPipeline.of(logs.pipeline(), LabelSchema.discovered());
    tree.add(path, text(pipeline));
    pipeline.notes().forEach(note -> tree.note("OpenTelemetry Collector: " + note));
  }

  private String text(OtelPipeline pipeline) {
    List<String> objects =
        List.of(
            "pipeline " + logs.pipeline().name(),
            "containers with the Docker label " + logs.filter());
    List<String> remarks =
        List.of(
            "Needs otelcol-contrib "
                + MINIMUM
                + " or later, and containers with the json-file driver");
    return Yaml.write(OtelConfig.escaped(config(pipeline)), Banner.of(origin, objects, remarks));
  }

  private Node.Obj config(OtelPipeline pipeline) {
    OtelProcessors processors = new OtelProcessors(pipeline);
    return Node.object()
        .put("extensions", extensions())
        .put(
            "receivers",
            Node.object().put("receiver_creator", containers(pipeline)).put("otlp", otlp()).build())
        .put("processors", processors.all())
        .put("exporters", Node.object().put(EXPORTER, exporter()).build())
        .put("service", service(processors))
        .build();
  }

  private static Node extensions() {
    return Node.object()
        .put(
            OBSERVER,
            Node.object()
                .put("endpoint", ContainerLogs.DOCKER_SOCKET)
                .put("include_all_containers", true)
                .build())
        .put(
            STORAGE,
            Node.object()
                .put("directory", Mounts.COLLECTOR_DATA)
                .put("create_directory", true)
                .build())
        .build();
  }

  /** The endpoint without a port is there once for each container. */
  private Node containers(OtelPipeline pipeline) {
    String rule =
        "type == \"container\" && port == 0 && labels["
            + Ottl.quote(ContainerLogs.DOCKER_LABEL)
            + "] == "
            + Ottl.quote(logs.collected());
    Node receiver =
        Node.object()
            .put("rule", rule)
            .put("resource_attributes", OtelBase.found())
            .put("config", file(pipeline))
            .build();
    return Node.object()
        .put("watch_observers", Node.strings(List.of(OBSERVER)))
        .put("receivers", Node.object().put("file_log", receiver).build())
        .build();
  }

  private static Node file(OtelPipeline pipeline) {
    return Node.object()
        .put(
            "include",
            Node.strings(List.of(CONTAINERS + "/`container_id`/`container_id`-json.log")))
        .put("include_file_name", false)
        .put("start_at", "beginning")
        .put("storage", STORAGE)
        .put("operators", OtelBase.operators(pipeline))
        .build();
  }

  private static Node otlp() {
    return Node.object()
        .put(
            "protocols",
            Node.object().put("grpc", endpoint(GRPC)).put("http", endpoint(HTTP)).build())
        .build();
  }

  private static Node endpoint(int port) {
    return Node.object().put("endpoint", "0.0.0.0:" + port).build();
  }

  /** Lines wait on disk while Loki is away, and are sent until it takes them. */
  private Node exporter() {
    Node.ObjBuilder exporter = Node.object().put("endpoint", target.otlp());
    target
        .tenant()
        .ifPresent(
            tenant ->
                exporter.put(
                    "headers", Node.object().put(LokiTarget.TENANT_HEADER, tenant).build()));
    return exporter
        .put("sending_queue", Node.object().put("storage", STORAGE).build())
        .put("retry_on_failure", Node.object().put("max_elapsed_time", "0s").build())
        .build();
  }

  private static Node service(OtelProcessors processors) {
    Node containers = pipeline("receiver_creator", processors.containers());
    Node services = pipeline("otlp", processors.services());
    return Node.object()
        .put("extensions", Node.strings(List.of(OBSERVER, STORAGE)))
        .put(
            "pipelines",
            Node.object().put("logs/containers", containers).put("logs/services", services).build())
        .build();
  }

  private static Node pipeline(String receiver, List<String> processors) {
    return Node.object()
        .put("receivers", Node.strings(List.of(receiver)))
        .put("processors", Node.strings(processors))
        .put("exporters", Node.strings(List.of(EXPORTER)))
        .build();
  }
}
