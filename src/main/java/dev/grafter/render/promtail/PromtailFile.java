package dev.grafter.render.promtail;

import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.logs.collect.ContainerLogs;
import dev.grafter.logs.collect.LokiTarget;
import dev.grafter.logs.pipeline.PipelineYaml;
import dev.grafter.logs.relabel.RelabelYaml;
import dev.grafter.render.Banner;
import dev.grafter.render.Mounts;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import java.util.List;

/**
 * The {@code promtail.yml} of a level. Containers are chosen by a filter of the discovery, never by
 * relabeling: for Docker targets Promtail ignores the verdict of keep and drop, and would send the
 * lines of a dropped container without labels.
 *
 * @param path the file
 * @param logs what is collected
 * @param target where it is sent
 * @param origin for the comment at the top
 */
public record PromtailFile(String path, ContainerLogs logs, LokiTarget target, String origin)
    implements RenderTarget {

  /** The port of Promtail's own pages, metrics and {@code /reload}. */
  public static final int PORT = 9080;

  /** What whoever chooses Promtail has to know. */
  public static final String END_OF_LIFE =
      "Promtail's support ended on 2026-03-02 and nobody fixes it any more: Alloy takes the same"
          + " pipeline (collector: alloy)";

  private static final String REFRESH = "5s";

  @Override
  public void render(RenderedTree.Builder tree) {
    tree.add(path, text());
    tree.note(END_OF_LIFE + ".");
  }

  private String text() {
    List<String> objects =
        List.of(
            "pipeline " + logs.pipeline().name(),
            "containers with the Docker label " + logs.filter());
    return Yaml.write(config(), Banner.of(origin, objects, List.of(END_OF_LIFE)));
  }

  private Node config() {
    return Node.object()
        .put("server", server())
        .put(
            "positions",
            Node.object().put("filename", Mounts.COLLECTOR_DATA + "/positions.yaml").build())
        .put("clients", Node.list(List.of(client())))
        .put("scrape_configs", Node.list(List.of(job())))
        .build();
  }

  private static Node server() {
    return Node.object()
        .put("http_listen_port", PORT)
        .put("grpc_listen_port", 0)
        .put("enable_runtime_reload", true)
        .build();
  }

  private Node client() {
    return Node.object().put("url", target.push()).putText("tenant_id", target.tenant()).build();
  }

  private Node job() {
    return Node.object()
        .put("job_name", logs.job())
        .put("docker_sd_configs", Node.list(List.of(discovery())))
        .put("relabel_configs", RelabelYaml.write(logs.rules()))
        .put("pipeline_stages", PipelineYaml.write(logs.pipeline()))
        .build();
  }

  private Node discovery() {
    Node filter =
        Node.object()
            .put("name", "label")
            .put("values", Node.strings(List.of(logs.filter())))
            .build();
    return Node.object()
        .put("host", ContainerLogs.DOCKER_SOCKET)
        .put("refresh_interval", REFRESH)
        .put("filters", Node.list(List.of(filter)))
        .build();
  }
}
