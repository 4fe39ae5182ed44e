package dev.grafter.logs.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.logs.LabelSchema;
import dev.grafter.logs.LabelSchema.Kind;
import dev.grafter.logs.LabelSchema.Label;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.PipelineYaml;
import dev.grafter.logs.run.Flavour;
import dev.grafter.logs.run.LogEntry;
import dev.grafter.logs.run.PipelineRunner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PipelineSchemaTest {

  private static final LabelSchema NONE = LabelSchema.of(List.of());

  private static LabelSchema of(String stages) {
    return PipelineSchema.of(PipelineYaml.parse("p", stages, "p").pipeline(), NONE);
  }

  private static Pipeline allFormats() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            PipelineSchemaTest.class.getResourceAsStream("/pipelines/all-formats.yml"))) {
      return PipelineYaml.parse("p", new String(in.readAllBytes(), StandardCharsets.UTF_8), "p")
          .pipeline();
    }
  }

  private static LabelSchema discovered() {
    return LabelSchema.of(
        List.of(
            new Label("container_name", Kind.INDEX, Optional.empty(), true),
            new Label("container_id", Kind.INDEX, Optional.empty(), true),
            new Label("logstream", Kind.INDEX, Optional.of(Set.of("stdout", "stderr")), true),
            new Label("job", Kind.INDEX, Optional.empty(), false)));
  }

  @Test
  void agreesWithTheDeclaredSchema() throws IOException {
    assertThat(PipelineSchema.of(allFormats(), discovered())).isEqualTo(LabelSchema.declared());
  }

  @Test
  void holdsForEntriesThatLeave() throws IOException {
    LabelSchema schema = PipelineSchema.of(allFormats(), discovered());
    List<LogEntry> left = new ArrayList<>();
    PipelineRunner runner =
        PipelineRunner.start(
            allFormats(),
            PipelineRunner.Options.of(Flavour.PROMTAIL, Clock.systemUTC()),
            left::add);
    Map<String, String> labels =
        Map.of("container_name", "a", "container_id", "b", "logstream", "stdout");
    for (String line :
        List.of(
            "{\"level\":\"CRITICAL\"}", "", "level=x", "2026-04-27 17:09:42,123 - s - ERROR - m")) {
      runner.accept(new LogEntry(Instant.EPOCH, line, labels));
    }
    assertThat(left).hasSize(4);
    for (LogEntry entry : left) {
      entry
          .labels()
          .forEach(
              (name, value) ->
                  assertThat(schema.find(name).orElseThrow().canBe(value)).as(name).isTrue());
    }
    assertThat(left)
        .extracting(entry -> entry.labels().get("level"))
        .containsExactly("critical", "unknown", "unknown", "error");
  }

  @Test
  void knowsWhatTemplatesCanPrint() {
    LabelSchema schema =
        of(
            """
            - template: {source: a, template: 'x{{ if .b }}1{{ else if .c }}2{{ end }}'}
            - template: {source: b, template: '{{ .Entry }}'}
            - template: {source: c, template: '{{ if .x }}{{ end }}'}
            - labels: {a: , b: , c: }
            """);
    assertThat(schema.find("a"))
        .contains(new Label("a", Kind.INDEX, Optional.of(Set.of("x", "x1", "x2")), true));
    assertThat(schema.find("b")).contains(new Label("b", Kind.INDEX, Optional.empty(), false));
    assertThat(schema.find("c")).isEmpty();
  }

  @Test
  void joinsWhatMatchesAndWhatDoesNot() {
    LabelSchema schema =
        of(
            """
            - static_labels: {a: one, b: kept}
            - match: {selector: '{a="one"}', stages: [{static_labels: {a: two, c: new}}]}
            - structured_metadata: {moved: b}
            - labeldrop: [nothing]
            """);
    assertThat(schema.find("a").orElseThrow().values()).contains(Set.of("one", "two"));
    assertThat(schema.find("a").orElseThrow().always()).isTrue();
    assertThat(schema.find("c").orElseThrow().always()).isFalse();
    assertThat(schema.find("b")).isEmpty();
    assertThat(schema.find("moved").orElseThrow().kind()).isEqualTo(Kind.METADATA);
  }
}
