package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.definitions.GrafterDefinitions;
import dev.grafter.fleet.Collector;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.Site;
import dev.grafter.fleet.Stack;
import dev.grafter.logs.LabelSchema;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.PromtailConfig;
import dev.grafter.logs.pipeline.ScrapeJob;
import dev.grafter.logs.relabel.Relabeler;
import dev.grafter.logs.run.Flavour;
import dev.grafter.logs.run.LogEntry;
import dev.grafter.logs.run.PipelineRunner;
import dev.grafter.render.RenderedTree;
import dev.grafter.render.TreePath;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever collects, the same comes out. */
class CollectorsTest {

  private static final Instant NOW = Instant.parse("2026-04-27T17:00:00Z");
  private static final Map<String, String> FOUND =
      Map.of(
          "__meta_docker_container_id", "4f1d",
          "__meta_docker_container_name", "/system_manager",
          "__meta_docker_container_log_stream", "stderr",
          "__meta_docker_container_label_logging_jobname", "sm");

  @TempDir private Path project;

  private RenderedTree tree(Level level, Collector collector) {
    return new TreeRender(new SiteResources(List.of(new GrafterDefinitions()), project), List.of())
        .of(List.of(stack(level, collector)));
  }

  private static Stack stack(Level level, Collector collector) {
    Site site = Site.of(level);
    return Stack.of(
        new Site(site.name(), level, site.grafana(), site.loki(), collector, site.alerting()));
  }

  private String file(Level level, Collector collector) {
    return tree(level, collector)
        .files()
        .get(new TreePath(new TreeLayout(level).collector(collector)));
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void everyFileSaysWhatMadeItAndChoosesTheLevelsContainers(Level level) {
    for (Collector collector : Collector.values()) {
      String text = file(level, collector);
      assertThat(text.lines().limit(3))
          .as(collector.name())
          .anyMatch(
              line ->
                  line.matches(
                      "(#|//) Made by `grafter render` from grafter, site " + level.id() + ";.*"))
          .anyMatch(line -> line.matches("(#|//) - pipeline " + level.id()))
          .anyMatch(line -> line.endsWith(" logging=" + level.collectionLabel()));
      assertThat(text).contains(level.lokiUrl()).isEqualTo(file(level, collector));
    }
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void oneSchemaForAll(Level level) {
    assertThat(Stream.of(Collector.values()).map(collector -> schema(level, collector)).distinct())
        .containsExactly(LabelSchema.declared());
  }

  private static LabelSchema schema(Level level, Collector collector) {
    SiteResources resources = new SiteResources(List.of(new GrafterDefinitions()), Path.of(""));
    Stack stack = stack(level, collector);
    return new TreeSite(stack, resources.of(stack.site()), resources.pipeline(level), "tests")
        .labels();
  }

  @Test
  void whatAnOldLokiDoesNotTakeIsSaid() {
    Cli old = Cli.run("render", "--tree", project.resolve("t").toString(), "--loki", "2.9");
    assertThat(old.code()).isZero();
    assertThat(old.err())
        .contains("Loki 2.9 takes no structured metadata here, so lines come without file, line.");
    assertThat(tree(Level.ROOT, Collector.ALLOY).notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"default", "json", "logfmt", "asctime"})
  void promtailAndAlloyMakeTheSameOfEveryLine(String format) {
    List<String> lines = sample(format);
    ScrapeJob job =
        PromtailConfig.parse(file(Level.ROOT, Collector.PROMTAIL), "promtail.yml").jobs().get(0);
    Map<String, String> labels = new Relabeler(job.rules()).applyToDockerLine(FOUND);

    List<LogEntry> promtail = run(job.pipeline(), Flavour.PROMTAIL, labels, lines);

    Pipeline model = new GrafterDefinitions().pipeline(Level.ROOT).orElseThrow();
    assertThat(run(model, Flavour.ALLOY, labels, lines)).isEqualTo(promtail);
    assertThat(promtail).hasSameSizeAs(lines);
    assertThat(promtail)
        .allSatisfy(
            entry ->
                assertThat(entry.labels())
                    .containsEntry("container_name", "system_manager")
                    .containsEntry("logstream", "stderr")
                    .containsEntry("job", "sm")
                    .containsKey("level"));
    assertThat(promtail).anyMatch(entry -> "error".equals(entry.labels().get("level")));
  }

  private static List<String> sample(String format) {
    Cli sample = Cli.run("sample", "--format", format, "--count", "300", "--seed", "11");
    assertThat(sample.err()).isEmpty();
    assertThat(sample.code()).isZero();
    return sample.out().lines().toList();
  }

  private static List<LogEntry> run(
      Pipeline pipeline, Flavour flavour, Map<String, String> labels, List<String> lines) {
    List<LogEntry> left = new ArrayList<>();
    PipelineRunner runner =
        PipelineRunner.start(
            pipeline,
            PipelineRunner.Options.of(flavour, Clock.fixed(NOW, ZoneOffset.UTC)),
            left::add);
    lines.forEach(line -> runner.accept(new LogEntry(NOW, line, labels)));
    runner.finish();
    return left;
  }
}
