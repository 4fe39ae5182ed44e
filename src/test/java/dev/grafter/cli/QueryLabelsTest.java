package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.definitions.GrafterDefinitions;
import dev.grafter.fleet.Collector;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.LokiServer;
import dev.grafter.fleet.Site;
import dev.grafter.fleet.Stack;
import dev.grafter.logql.LogQl;
import dev.grafter.logql.syntax.Expr;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.model.DatasourceRef;
import dev.grafter.model.ResourceProvider;
import dev.grafter.model.ResourceSet;
import dev.grafter.model.dashboard.Dashboard;
import dev.grafter.model.dashboard.LogsView;
import dev.grafter.model.dashboard.LokiQuery;
import dev.grafter.model.dashboard.Panel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryLabelsTest {

  @TempDir private Path project;

  /** Our pipeline, and one panel with a query. */
  private record OnePanel(String query) implements ResourceProvider {

    @Override
    public ResourceSet resources(Site site) {
      Expr expr = LogQl.parse(query);
      Panel panel =
          Panel.of("lines", "Lines", LogsView.newestFirst()).query(LokiQuery.range(expr)).build();
      return ResourceSet.of(
          List.of(
              Dashboard.of("one", "One")
                  .datasource(DatasourceRef.loki("loki"))
                  .panels(panel)
                  .build()
                  .toResource()));
    }

    @Override
    public Optional<Pipeline> pipeline(Level level) {
      return new GrafterDefinitions().pipeline(level);
    }
  }

  private void render(ResourceProvider provider, Collector collector, String loki) {
    Site site = Site.of(Level.ROOT);
    LokiServer server = new LokiServer(site.loki().url(), loki, Optional.empty(), Optional.empty());
    Stack stack =
        Stack.of(
            new Site(
                site.name(), site.level(), site.grafana(), server, collector, site.alerting()));
    new TreeRender(new SiteResources(List.of(provider), project), List.of()).of(List.of(stack));
  }

  @ParameterizedTest
  @CsvSource({"PROMTAIL, 2.9", "PROMTAIL, 3.4", "ALLOY, 2.9", "ALLOY, 3.4", "OTEL, 3.4"})
  void ourDefinitionsAskForWhatEveryCollectorSends(Collector collector, String loki) {
    assertThatCode(() -> render(new GrafterDefinitions(), collector, loki))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "{container_name=\"a\", severity=\"x\"} # no line has the label severity",
        "{container_name=\"a\"} | severity=\"x\" # no line has the label severity",
        "{level=\"ERROR\"} # level is one of critical, debug, error",
        "{container_name=\"a\", line=\"3\"} # line is kept beside the line, not in the index",
      })
  void aQueryThatFindsNothingIsNamed(String query, String reason) {
    assertThatThrownBy(() -> render(new OnePanel(query.strip()), Collector.ALLOY, "3.4"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("site \"root\" (alloy, Loki 3.4): ")
        .hasMessageContaining("\"One\"")
        .hasMessageContaining(query.strip())
        .hasMessageContaining(reason.strip());
  }

  @Test
  void metadataIsThereFromLoki3On() {
    ResourceProvider provider = new OnePanel("{container_name=\"a\"} | file=\"x\"");
    render(provider, Collector.PROMTAIL, "3.0");
    assertThatThrownBy(() -> render(provider, Collector.PROMTAIL, "2.9"))
        .hasMessageContaining("no line has the label file");
    assertThatThrownBy(
            () -> render(new OnePanel("{service_name=\"a\"}"), Collector.PROMTAIL, "2.9"))
        .hasMessageContaining("no line has the label service_name");
  }

  @Test
  void nothingIsSaidOfDefinitionsWithoutAPipeline() {
    ResourceProvider provider = site -> new OnePanel("{app=\"x\"}").resources(site);
    assertThatCode(() -> render(provider, Collector.ALLOY, "3.4")).doesNotThrowAnyException();
    assertThat(provider.pipeline(Level.ROOT)).isEmpty();
  }
}
