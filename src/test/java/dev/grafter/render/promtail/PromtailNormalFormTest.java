package dev.grafter.render.promtail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromtailNormalFormTest {

  private static final String FREE =
      """
      clients: [{url: u}]
      scrape_configs:
        - job_name: a
          docker_sd_configs: [{host: h}]
          relabel_configs: [{action: keep, source_labels: [__meta_docker_container_name], regex: x}]
          pipeline_stages:
            - json: {Expressions: {b: , a: x}, nothing: 1}
            - drop: {source: [a], older_than: 24h}
        - job_name: b
          encoding: UTF-16
      """;

  @Test
  void stagesAndRulesStandInOneFormAndTheRestStays() {
    PromtailNormalForm normal = PromtailNormalForm.of(FREE, "p.yml");
    assertThat(normal.text())
        .isEqualTo(
            """
            clients:
              - url: u
            scrape_configs:
              - job_name: a
                docker_sd_configs:
                  - host: h
                relabel_configs:
                  - source_labels:
                      - __meta_docker_container_name
                    regex: x
                    action: keep
                pipeline_stages:
                  - json:
                      expressions:
                        a: x
                        b: ''
                  - drop:
                      source: a
                      older_than: '24h0m0s'
              - job_name: b
                encoding: UTF-16
            """);
    assertThat(PromtailNormalForm.of(normal.text(), "p.yml").text()).isEqualTo(normal.text());
  }

  @Test
  void tellsWhatPromtailIgnores() {
    assertThat(PromtailNormalForm.of(FREE, "p.yml").notes())
        .anySatisfy(note -> assertThat(note).startsWith("p.yml:7:").contains("nothing"))
        .contains("job \"a\": for Docker targets Promtail ignores keep and drop");
  }
}
