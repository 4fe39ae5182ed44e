package dev.grafter.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.logql.eval.LogEntry;
import dev.grafter.logql.eval.LogStream;
import dev.grafter.logs.pipeline.PipelineYaml;
import dev.grafter.logs.pipeline.PromtailConfig;
import dev.grafter.logs.pipeline.ScrapeJob;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrafficTest {

  private static final String HEAD =
      """
      name: lines
      level: root
      start: 2026-04-27T17:00:00Z
      end: 10m
      """;

  private static final ScrapeJob PLAIN = job("[]");

  private static ScrapeJob job(String stages) {
    return new ScrapeJob(
        "test",
        PipelineYaml.parse("test", stages, "stages.yml").pipeline(),
        List.of(),
        Map.of(),
        true);
  }

  private static List<LogStream> streams(String scenario, ScrapeJob job) {
    Scenario read = ScenarioReader.readAll(HEAD + scenario, Path.of("x.yml")).get(0);
    return new Traffic(read, job, file -> List.of()).streams();
  }

  @Test
  void containersGetTheLabelsOfDiscovery() {
    List<LogStream> streams =
        streams(
            """
            detect: false
            logs:
              - {at: 1s, container: shop, stream: stderr, lines: [one, two], labels: {__meta_docker_container_label_logging_jobname: web, zone: a}}
            """,
            PLAIN);

    assertThat(streams).hasSize(1);
    assertThat(streams.get(0).labels().toMap())
        .containsEntry("container_name", "shop")
        .containsEntry("logstream", "stderr")
        .containsEntry("job", "web")
        .containsEntry("zone", "a")
        .containsKey("container_id")
        .hasSize(5);
    assertThat(streams.get(0).entries()).extracting(LogEntry::line).containsExactly("one", "two");
    assertThat(streams.get(0).entries().get(1).nanos() - streams.get(0).entries().get(0).nanos())
        .isEqualTo(1);
  }

  @Test
  void lokiAddsWhatItsVersionAdds() {
    String logs = "logs: [{at: 1s, labels: {app: shop}, lines: [\"level=error x\"]}]\n";

    assertThat(streams(logs, PLAIN).get(0).labels().toMap())
        .containsOnly(Map.entry("app", "shop"), Map.entry("service_name", "shop"));
    assertThat(streams(logs, PLAIN).get(0).entries().get(0).metadata().toMap())
        .containsOnly(Map.entry("detected_level", "error"));
    assertThat(streams("loki: \"2.9\"\n" + logs, PLAIN).get(0).labels().toMap())
        .containsOnly(Map.entry("app", "shop"));
    assertThat(streams("detect: false\n" + logs, PLAIN).get(0).labels().toMap())
        .containsOnly(Map.entry("app", "shop"));
  }

  @Test
  void linesPassThePipelineInTheOrderOfTime() {
    ScrapeJob joining =
        job("[{multiline: {firstline: '^start', max_wait_time: 3s}}, {static_labels: {a: b}}]");
    List<LogStream> streams =
        streams(
            """
            detect: false
            logs:
              - {at: 2s, labels: {app: x}, lines: [" more"]}
              - {at: 1s, labels: {app: x}, lines: ["start"]}
              - {at: 1m, labels: {app: x}, lines: [" late"]}
            """,
            joining);

    assertThat(streams).hasSize(1);
    assertThat(streams.get(0).entries())
        .extracting(LogEntry::line)
        .containsExactly("start\n more", " late");
    assertThat(streams.get(0).labels().get("a")).isEqualTo("b");
  }

  @Test
  void aMessageIsWrittenInItsFormat() {
    List<LogStream> streams =
        streams(
            """
            detect: false
            logs:
              - {at: 1s, container: shop, format: asctime, level: warn, message: low, repeat: 2, every: 10s}
              - {at: 2s, container: shop, format: json, message: ok, service: cart, file: a.py, line: 7, context: {n: 1}}
            """,
            PLAIN);

    assertThat(streams.get(0).entries())
        .extracting(LogEntry::line)
        .containsExactly(
            "2026-04-27 17:00:01,000 - shop - WARNING - low",
            "{\"level\": \"INFO\", \"timestamp\": \"2026-04-27T17:00:02.000Z\", \"service\":"
                + " \"cart\", \"filename\": \"a.py\", \"line_no\": 7, \"message\": \"ok\","
                + " \"context\": {\"n\": \"1\"}}",
            "2026-04-27 17:00:11,000 - shop - WARNING - low");
  }

  @Test
  void aPromtailConfigurationRelabels() {
    ScrapeJob job =
        PromtailConfig.parse(
                """
                scrape_configs:
                  - job_name: x
                    docker_sd_configs: [{host: "unix:///var/run/docker.sock"}]
                    relabel_configs:
                      - {source_labels: [__meta_docker_container_name], regex: "/(.*)", target_label: c}
                    pipeline_stages: [{logfmt: {mapping: {level: }}}, {labels: {level: }}]
                """,
                "promtail.yml")
            .jobs()
            .get(0);
    List<LogStream> streams =
        streams(
            "detect: false\nlogs: [{at: 1s, container: shop, lines: [\"level=error x=1\"]}]\n",
            job);

    assertThat(streams.get(0).labels().toMap())
        .containsOnly(Map.entry("c", "shop"), Map.entry("level", "error"));
  }

  @Test
  void oldLokiTakesNoMetadata() {
    ScrapeJob job = job("[{logfmt: {mapping: {file: }}}, {structured_metadata: {file: }}]");
    String logs = "logs: [{at: 1s, container: shop, lines: [\"file=a.py\"]}]\n";

    assertThat(streams(logs, job).get(0).entries().get(0).metadata().toMap())
        .containsEntry("file", "a.py");
    assertThat(streams("loki: \"2.9\"\n" + logs, job).get(0).entries().get(0).metadata().size())
        .isZero();
  }
}
