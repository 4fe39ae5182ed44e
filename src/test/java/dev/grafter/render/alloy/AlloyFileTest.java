package dev.grafter.render.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.logs.collect.ContainerLogs;
import dev.grafter.logs.collect.LokiTarget;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.PipelineYaml;
import dev.grafter.logs.relabel.RelabelRule;
import dev.grafter.render.RenderedTree;
import dev.grafter.render.TreePath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlloyFileTest {

  private static final LokiTarget LOKI =
      new LokiTarget(URI.create("http://cluster_loki:3101"), Optional.of("cluster-1"));

  private static RenderedTree render(Pipeline pipeline) {
    ContainerLogs logs = new ContainerLogs("cluster_logs", "cluster_promtail", pipeline);
    return RenderedTree.of(List.of(""), List.of(new AlloyFile("c.alloy", logs, LOKI, "tests")));
  }

  private static String text(Pipeline pipeline) {
    return render(pipeline).files().get(new TreePath("c.alloy"));
  }

  private static Pipeline allFormats() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            AlloyFileTest.class.getResourceAsStream("/pipelines/all-formats.yml"))) {
      return PipelineYaml.parse("p", new String(in.readAllBytes(), StandardCharsets.UTF_8), "p")
          .pipeline();
    }
  }

  @Test
  void isOneChainFromDiscoveryToLoki() throws IOException {
    String text = text(allFormats());
    AlloySyntax.Block file = AlloySyntax.read(text);
    assertThat(text).startsWith("// Made by `grafter render` from tests;");
    assertThat(file.blocks())
        .extracting(AlloySyntax.Block::name)
        .containsExactly(
            "discovery.docker",
            "discovery.relabel",
            "loki.source.docker",
            "loki.process",
            "loki.write");
    AlloySyntax.Block filter = file.only("discovery.docker").only("filter");
    assertThat(filter.attributes()).containsEntry("values", "[\"logging=cluster_promtail\"]");
    assertThat(file.only("loki.source.docker").attributes())
        .containsEntry("targets", "discovery.docker.cluster_logs.targets")
        .containsEntry("relabel_rules", "discovery.relabel.cluster_logs.rules")
        .containsEntry("forward_to", "[loki.process.cluster_logs.receiver]");
    AlloySyntax.Block endpoint = file.only("loki.write").only("endpoint");
    assertThat(endpoint.text("url")).isEqualTo("http://cluster_loki:3101/loki/api/v1/push");
    assertThat(endpoint.text("tenant_id")).isEqualTo("cluster-1");
  }

  @Test
  void processesAndLabelsAsTheModelSays() throws IOException {
    String text = text(allFormats());
    Pipeline named = new Pipeline("cluster_logs", allFormats().stages());
    assertThat(text)
        .contains(
            "\n" + AlloyPipeline.process(named, List.of("loki.write.default.receiver")).print());
    List<AlloySyntax.Block> rules = AlloySyntax.read(text).only("discovery.relabel").blocks();
    assertThat(rules.stream().map(AlloyFileTest::rule).toList())
        .isEqualTo(new ContainerLogs("j", "x", named).rules());
  }

  private static RelabelRule rule(AlloySyntax.Block block) {
    assertThat(Set.of("source_labels", "target_label", "regex"))
        .containsAll(block.attributes().keySet());
    String source =
        Json.parse(block.attributes().get("source_labels"), "list")
            .asList()
            .orElseThrow()
            .items()
            .get(0)
            .toString()
            .replace("\"", "");
    String target = block.text("target_label");
    return block.attributes().containsKey("regex")
        ? RelabelRule.copy(source, block.text("regex"), target)
        : RelabelRule.copy(source, target);
  }

  @Test
  void aJobWithoutStagesGoesToLokiDirectly() {
    AlloySyntax.Block file = AlloySyntax.read(text(Pipeline.of("p")));
    assertThat(file.blocks()).extracting(AlloySyntax.Block::name).doesNotContain("loki.process");
    assertThat(file.only("loki.source.docker").attributes())
        .containsEntry("forward_to", "[loki.write.default.receiver]");
  }

  @Test
  void saysWhatAlloyDoesDifferently() {
    Pipeline pipeline = PipelineYaml.parse("p", "- docker: {}", "p").pipeline();
    assertThat(render(pipeline).notes()).singleElement().asString().startsWith("Alloy: docker: ");
    assertThat(render(Pipeline.of("p")).notes()).isEmpty();
  }
}
