package dev.grafter.render.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.CodecException;
import org.junit.jupiter.api.Test;

class AlloyConfigTest {

  private static final String PROMTAIL =
      """
      server: {http_listen_port: 9080}
      clients: [{url: "http://loki:3100/loki/api/v1/push"}]
      scrape_configs:
        - job_name: oak-stra
          docker_sd_configs:
            - host: unix:///var/run/docker.sock
              refresh_interval: 5s
              filters: [{name: label, values: ["logging=promtail"]}]
          relabel_configs:
            - {source_labels: [__meta_docker_container_name], regex: '/(.*)', target_label: container_name}
            - {regex: x, action: labeldrop}
          pipeline_stages: [{labels: {level: }}]
      """;

  @Test
  void convertsTheJobsOfContainers() {
    AlloyConfig.Converted converted = AlloyConfig.convert(PROMTAIL, "promtail.yml");
    assertThat(converted.text())
        .isEqualTo(
            """
            discovery.docker "oak_stra" {
            \thost             = "unix:///var/run/docker.sock"
            \trefresh_interval = "5s"

            \tfilter {
            \t\tname   = "label"
            \t\tvalues = ["logging=promtail"]
            \t}
            }

            loki.process "oak_stra" {
            \tforward_to = [loki.write.default.receiver]

            \tstage.labels {
            \t\tvalues = {
            \t\t\tlevel = null,
            \t\t}
            \t}
            }

            discovery.relabel "oak_stra" {
            \ttargets = []

            \trule {
            \t\tsource_labels = ["__meta_docker_container_name"]
            \t\tregex         = "/(.*)"
            \t\ttarget_label  = "container_name"
            \t}

            \trule {
            \t\tregex  = "x"
            \t\taction = "labeldrop"
            \t}
            }

            loki.source.docker "oak_stra" {
            \thost             = "unix:///var/run/docker.sock"
            \ttargets          = discovery.docker.oak_stra.targets
            \tforward_to       = [loki.process.oak_stra.receiver]
            \trelabel_rules    = discovery.relabel.oak_stra.rules
            \trefresh_interval = "5s"
            }

            loki.write "default" {
            \tendpoint {
            \t\turl = "http://loki:3100/loki/api/v1/push"
            \t}
            \texternal_labels = {}
            }
            """);
    assertThat(AlloySyntax.read(converted.text()).blocks()).hasSize(5);
    assertThat(converted.notes())
        .containsExactly("server is Promtail's own and has no part in Alloy's configuration");
  }

  @Test
  void refusesWhatItWouldLose() {
    assertThatThrownBy(
            () ->
                AlloyConfig.convert(
                    PROMTAIL.replace("job_name: oak-stra", "job_name: a\n    encoding: UTF-16"),
                    "promtail.yml"))
        .isInstanceOf(CodecException.class)
        .hasMessage("promtail.yml:5:5: encoding of a job cannot be converted: write it by hand");
  }
}
