package dev.grafter.logs.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.logs.LabelSchema;
import dev.grafter.logs.LabelSchema.Kind;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.PipelineYaml;
import dev.grafter.logs.relabel.Relabeler;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContainerLogsTest {

  private static final Pipeline PIPELINE =
      PipelineYaml.parse(
              "p",
              """
              - template: {source: x, template: 'y'}
              - labels: {level: x}
              - static_labels: {a: b}
              - structured_metadata: {file: a}
              - match:
                  selector: '{a="b"}'
                  stages: [{structured_metadata: {line: x}}]
              - match:
                  selector: '{a="b"}'
                  stages: [{structured_metadata: {line: x}}, {static_labels: {c: d}}]
              - match: {selector: '{a="c"}', action: drop}
              """,
              "p")
          .pipeline();

  private static final ContainerLogs LOGS = new ContainerLogs("root_logs", "promtail", PIPELINE);

  @Test
  void labelsAreMadeOfWhatDockerSays() {
    Map<String, String> found =
        Map.of(
            "__meta_docker_container_id", "4f",
            "__meta_docker_container_name", "/system_manager",
            "__meta_docker_container_log_stream", "stderr",
            "__meta_docker_container_label_logging", "promtail",
            "__meta_docker_container_label_logging_jobname", "sm");
    Map<String, String> labels = new Relabeler(LOGS.rules()).applyToDockerLine(found);
    assertThat(labels)
        .containsExactly(
            Map.entry("container_id", "4f"),
            Map.entry("container_name", "system_manager"),
            Map.entry("job", "sm"),
            Map.entry("logstream", "stderr"));
    assertThat(LabelSchema.discovered().names()).isEqualTo(labels.keySet());
    assertThat(LOGS.filter()).isEqualTo("logging=promtail");
  }

  @Test
  void anOldLokiGetsNoMetadata() {
    assertThat(LOGS.schema().names(Kind.METADATA)).containsExactly("file", "line");
    ContainerLogs old = LOGS.withoutMetadata();
    assertThat(old.schema().names(Kind.METADATA)).isEmpty();
    assertThat(PipelineYaml.write(old.pipeline()).items()).hasSize(5);
    assertThat(old.schema().names(Kind.INDEX))
        .contains("a", "c")
        .containsAll(LabelSchema.discovered().names());
    assertThat(old.withoutMetadata()).isEqualTo(old);
  }

  @Test
  void everyIndexLabelIsAResourceAttribute() {
    assertThat(OtlpLabels.indexed(LabelSchema.discovered()))
        .containsExactly("container_id", "container_name", "job", "logstream", "service.name");
  }

  @Test
  void addressesAreBelowLokis() {
    LokiTarget target = new LokiTarget(URI.create("http://loki:3100/"), Optional.empty());
    assertThat(target.push()).isEqualTo("http://loki:3100/loki/api/v1/push");
    assertThat(target.otlp()).isEqualTo("http://loki:3100/otlp");
  }

  @Test
  void namesAreChecked() {
    assertThatThrownBy(() -> new ContainerLogs("a b", "x", PIPELINE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"a b\"");
    assertThatThrownBy(() -> new ContainerLogs("a", "", PIPELINE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
