package dev.grafter.render.promtail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.logs.collect.ContainerLogs;
import dev.grafter.logs.collect.LokiTarget;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.PipelineYaml;
import dev.grafter.logs.pipeline.PromtailConfig;
import dev.grafter.logs.pipeline.ScrapeJob;
import dev.grafter.render.RenderedTree;
import dev.grafter.render.TreePath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromtailFileTest {

  private static final LokiTarget LOKI =
      new LokiTarget(URI.create("http://cluster_loki:3101"), Optional.of("cluster-1"));

  private static RenderedTree render(Pipeline pipeline) {
    ContainerLogs logs = new ContainerLogs("cluster_logs_scraper", "cluster_promtail", pipeline);
    return RenderedTree.of(List.of(""), List.of(new PromtailFile("p.yml", logs, LOKI, "tests")));
  }

  private static String text(Pipeline pipeline) {
    return render(pipeline).files().get(new TreePath("p.yml"));
  }

  @Test
  void isAWholeConfiguration() {
    Pipeline pipeline =
        PipelineYaml.parse("p", "- regex: {expression: '^(?P<a>$|x)'}\n- labels: {a: }", "p")
            .pipeline();
    assertThat(text(pipeline))
        .isEqualTo(
            """
            # Made by `grafter render` from tests; edit the definitions, not this file.
            # - pipeline p
            # - containers with the Docker label logging=cluster_promtail
            # Promtail's support ended on 2026-03-02 and nobody fixes it any more: Alloy takes the same pipeline (collector: alloy).
            server:
              http_listen_port: 9080
              grpc_listen_port: 0
              enable_runtime_reload: true
            positions:
              filename: /var/lib/collector/positions.yaml
            clients:
              - url: http://cluster_loki:3101/loki/api/v1/push
                tenant_id: cluster-1
            scrape_configs:
              - job_name: cluster_logs_scraper
                docker_sd_configs:
                  - host: unix:///var/run/docker.sock
                    refresh_interval: 5s
                    filters:
                      - name: label
                        values:
                          - logging=cluster_promtail
                relabel_configs:
                  - source_labels:
                      - __meta_docker_container_id
                    target_label: container_id
                  - source_labels:
                      - __meta_docker_container_name
                    regex: /(.*)
                    target_label: container_name
                  - source_labels:
                      - __meta_docker_container_log_stream
                    target_label: logstream
                  - source_labels:
                      - __meta_docker_container_label_logging_jobname
                    target_label: job
                pipeline_stages:
                  - regex:
                      expression: ^(?P<a>$|x)
                  - labels:
                      a: null
            """);
  }

  @Test
  void readsBackAsWhatItWasMadeOf() throws IOException {
    Pipeline pipeline = allFormats();
    PromtailConfig read = PromtailConfig.parse(text(pipeline), "p.yml");
    assertThat(read.warnings()).isEmpty();
    ScrapeJob job = read.jobs().get(0);
    assertThat(job.name()).isEqualTo("cluster_logs_scraper");
    assertThat(job.docker()).isTrue();
    assertThat(job.pipeline().stages()).isEqualTo(pipeline.stages());
    assertThat(job.rules()).isEqualTo(new ContainerLogs("j", "x", pipeline).rules());
  }

  @Test
  void saysThatNobodyMaintainsPromtail() {
    assertThat(render(Pipeline.of("p")).notes())
        .singleElement()
        .asString()
        .startsWith("Promtail's support ended on 2026-03-02");
  }

  private static Pipeline allFormats() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            PromtailFileTest.class.getResourceAsStream("/pipelines/all-formats.yml"))) {
      return PipelineYaml.parse("p", new String(in.readAllBytes(), StandardCharsets.UTF_8), "p")
          .pipeline();
    }
  }
}
