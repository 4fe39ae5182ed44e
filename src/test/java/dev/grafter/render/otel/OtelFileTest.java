package dev.grafter.render.otel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.logs.LabelSchema;
import dev.grafter.logs.collect.ContainerLogs;
import dev.grafter.logs.collect.LokiTarget;
import dev.grafter.logs.collect.OtlpLabels;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.PipelineYaml;
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

class OtelFileTest {

  private static final LokiTarget LOKI =
      new LokiTarget(URI.create("http://cluster_loki:3101"), Optional.of("cluster-1"));

  private static RenderedTree render(Pipeline pipeline) {
    ContainerLogs logs = new ContainerLogs("cluster_logs", "cluster_promtail", pipeline);
    return RenderedTree.of(List.of(""), List.of(new OtelFile("o.yml", logs, LOKI, "tests")));
  }

  private static String text(Pipeline pipeline) {
    return render(pipeline).files().get(new TreePath("o.yml"));
  }

  private static Node.Obj config(Pipeline pipeline) {
    return Yaml.parse(text(pipeline), "o.yml").asObject().orElseThrow();
  }

  private static Pipeline stages(String yaml) {
    return PipelineYaml.parse("p", yaml, "p").pipeline();
  }

  private static Pipeline allFormats() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            OtelFileTest.class.getResourceAsStream("/pipelines/all-formats.yml"))) {
      return stages(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void everyComponentThatIsUsedIsThere() throws IOException {
    for (Pipeline pipeline : List.of(allFormats(), stages("- drop: {expression: x}"))) {
      Node.Obj config = config(pipeline);
      Node.Obj service = config.get("service").asObject().orElseThrow();
      uses(config, "extensions", service);
      service
          .get("pipelines")
          .asObject()
          .orElseThrow()
          .fields()
          .values()
          .forEach(
              each -> {
                for (String kind : List.of("receivers", "processors", "exporters")) {
                  uses(config, kind, each.asObject().orElseThrow());
                }
              });
    }
  }

  private static void uses(Node.Obj config, String kind, Node.Obj user) {
    assertThat(config.get(kind).asObject().orElseThrow().fields().keySet())
        .containsAll(
            user.get(kind).asList().orElseThrow().items().stream()
                .map(item -> ((Node.Str) item).value())
                .toList());
  }

  @Test
  void indexedAttributesAreThoseOfLoki() throws IOException {
    LabelSchema schema = new ContainerLogs("j", "x", allFormats()).schema();
    assertThat(
            config(allFormats())
                .find("processors", "groupbyattrs/containers", "keys")
                .orElseThrow())
        .isEqualTo(Node.strings(OtlpLabels.indexed(schema)));
  }

  @Test
  void containersAreChosenAndTheTenantIsNamed() {
    Node.Obj config = config(stages(""));
    assertThat(config.text("receivers", "receiver_creator", "receivers", "file_log", "rule"))
        .contains(
            "type == \"container\" && port == 0 && labels[\"logging\"] == \"cluster_promtail\"");
    assertThat(config.text("exporters", "otlp_http", "endpoint"))
        .contains("http://cluster_loki:3101/otlp");
    assertThat(config.text("exporters", "otlp_http", "headers", "X-Scope-OrgID"))
        .contains("cluster-1");
    assertThat(text(stages(""))).startsWith("# Made by `grafter render` from tests;");
  }

  @Test
  void dollarsAreNotTakenForVariables() {
    assertThat(text(stages("- regex: {expression: '^(?P<a>${x}|$)'}")))
        .contains("^(?P<a>$${x}|$$)");
  }

  @Test
  void saysWhichStageItCannotRun() {
    assertThatThrownBy(
            () ->
                render(
                    stages(
                        "- match: {selector: '{a=\"b\"}', stages: [{limit: {rate: 1, burst:"
                            + " 1}}]}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the stage limit cannot run in the OpenTelemetry Collector: nothing there limits how"
                + " many lines a second pass");
  }
}
