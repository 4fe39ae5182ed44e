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

  @Test
  void convertsTheJobsOfFiles() {
    String job =
        """
        positions: {filename: /run/positions.yaml}
        clients: [{url: u, batchwait: 5s, external_labels: {site: a}}]
        scrape_configs:
          - job_name: files
            static_configs:
              - {targets: [localhost], labels: {__path__: /var/log/*.log, job: varlogs}}
              - {labels: {__path__: /x, __path_exclude__: /x/y}}
            relabel_configs: [{regex: job, action: labeldrop}]
        """;
    AlloyConfig.Converted converted = AlloyConfig.convert(job, "p.yml");
    assertThat(converted.text())
        .startsWith(
            """
            discovery.relabel "files" {
            \ttargets = [{
            \t\t__address__ = "localhost",
            \t\t__path__    = "/var/log/*.log",
            \t\tjob         = "varlogs",
            \t}, {
            \t\t__address__      = "localhost",
            \t\t__path__         = "/x",
            \t\t__path_exclude__ = "/x/y",
            \t}]

            \trule {
            """)
        .contains(
            """
            local.file_match "files" {
            \tpath_targets = discovery.relabel.files.output
            }

            loki.source.file "files" {
            \ttargets               = local.file_match.files.targets
            \tforward_to            = [loki.write.default.receiver]
            \tlegacy_positions_file = "/run/positions.yaml"
            }
            """);
    assertThat(AlloySyntax.read(converted.text()).blocks()).hasSize(4);
    assertThat(converted.notes())
        .anySatisfy(note -> assertThat(note).startsWith("batchwait of the client was not taken"));
  }

  @Test
  void saysWhatAJobWouldHaveToBe() {
    assertThatThrownBy(
            () ->
                AlloyConfig.convert(
                    "clients: [{url: u}]\n"
                        + "scrape_configs: [{job_name: k, kubernetes_sd_configs: []}]",
                    "p"))
        .hasMessageContaining("kubernetes_sd_configs of a job cannot be converted");
    assertThatThrownBy(
            () -> AlloyConfig.convert("clients: [{url: u}]\nscrape_configs: [{job_name: k}]", "p"))
        .hasMessageContaining("\"k\" has neither");
    assertThatThrownBy(() -> AlloyConfig.convert("scrape_configs: [{job_name: k}]", "p"))
        .hasMessageContaining("no clients");
    assertThatThrownBy(
            () ->
                AlloyConfig.convert(
                    "clients: [{url: u, basic_auth: {}}]\nscrape_configs: [{job_name: k}]", "p"))
        .hasMessageContaining("basic_auth of a client cannot be converted for Alloy");
  }
}
