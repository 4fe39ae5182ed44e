package dev.grafter.render.otel;

import dev.grafter.codec.Node;
import dev.grafter.logs.collect.ContainerLogs;
import dev.grafter.logs.collect.LokiTarget;
import dev.grafter.render.Banner;
import dev.grafter.render.Mounts;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import java.util.List;
import java.util.Optional;

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
  public static final String MINIMUM = "0.155.0";

  /** Where Docker's json-file driver keeps the logs of containers; the collector reads it. */
  public static final String CONTAINERS = OtelReceivers.CONTAINERS;

  /** The port for OTLP over gRPC, in the stack's network. */
  public static final int GRPC = 4317;

  /** The port for OTLP over HTTP, in the stack's network. */
  public static final int HTTP = 4318;

  @Override
  public void render(RenderedTree.Builder tree) {
    OtelSource source = OtelSource.containers(logs.rules());
    OtelPipeline pipeline = OtelPipeline.of(logs.pipeline(), Optional.of(source.schema()));
    tree.add(path, config(source, pipeline).text(banner()));
    pipeline.notes().forEach(note -> tree.note("OpenTelemetry Collector: " + note));
  }

  private String banner() {
    return Banner.of(
        origin,
        List.of(
            "pipeline " + logs.pipeline().name(),
            "containers with the Docker label " + logs.filter()),
        List.of(
            "Needs otelcol-contrib "
                + MINIMUM
                + " or later, and containers with the json-file driver"));
  }

  private OtelConfig config(OtelSource source, OtelPipeline pipeline) {
    OtelConfig config = new OtelConfig(Mounts.COLLECTOR_DATA);
    config.observeDocker();
    config.sendTo(target);
    config.receiver(
        "receiver_creator",
        OtelReceivers.containers(
            OtelConfig.OBSERVER, OtelConfig.STORAGE, rule(), logs.rules(), pipeline));
    config.receiver("otlp", otlp());
    config.pipeline(
        "containers",
        List.of("receiver_creator"),
        OtelProcessors.of("containers", Optional.of(source), pipeline));
    config.pipeline(
        "services", List.of("otlp"), OtelProcessors.services("services", pipeline.schema()));
    return config;
  }

  private String rule() {
    return "labels["
        + Ottl.quote(ContainerLogs.DOCKER_LABEL)
        + "] == "
        + Ottl.quote(logs.collected());
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
}
