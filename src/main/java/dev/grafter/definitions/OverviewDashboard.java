package dev.grafter.definitions;

import dev.grafter.model.dashboard.AlertListView;
import dev.grafter.model.dashboard.ColorScheme;
import dev.grafter.model.dashboard.Dashboard;
import dev.grafter.model.dashboard.DashboardLink;
import dev.grafter.model.dashboard.FieldMatcher;
import dev.grafter.model.dashboard.FieldOptions;
import dev.grafter.model.dashboard.FieldOverride.Property;
import dev.grafter.model.dashboard.Legend;
import dev.grafter.model.dashboard.Link;
import dev.grafter.model.dashboard.LogsView;
import dev.grafter.model.dashboard.LokiQuery;
import dev.grafter.model.dashboard.Panel;
import dev.grafter.model.dashboard.PieChartView;
import dev.grafter.model.dashboard.Size;
import dev.grafter.model.dashboard.StatView;
import dev.grafter.model.dashboard.TableView;
import dev.grafter.model.dashboard.TextView;
import dev.grafter.model.dashboard.Thresholds;
import dev.grafter.model.dashboard.TimeSeriesView;
import dev.grafter.model.dashboard.Transformation;
import dev.grafter.model.dashboard.Unit;
import dev.grafter.model.dashboard.Visualization;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The dashboard <i>Log overview</i>: is something wrong, since when, and in which container. */
final class OverviewDashboard {

  /** The key of the panel with the last errors. */
  static final String LAST_ERRORS = "last-errors";

  /** The key of the panel with errors by container. */
  static final String ERRORS_BY_CONTAINER = "errors-by-container";

  /** The key of the panel with silent containers. */
  static final String SILENT_CONTAINERS = "silent-containers";

  private static final int MOST_LINES = 100;

  private final LevelNames names;

  private OverviewDashboard(LevelNames names) {
    this.names = names;
  }

  static Dashboard of(LevelNames names) {
    return new OverviewDashboard(names).dashboard();
  }

  private Dashboard dashboard() {
    return Dashboard.of(names.overviewUid(), "Log overview (" + names.level().id() + ")")
        .description("Is something wrong, since when, and in which container.")
        .folder(names.folderUid())
        .tags("logs", names.tag())
        .datasource(Shared.CHOSEN)
        .time(Duration.ofHours(3), Duration.ofMinutes(1))
        .variable(Shared.datasource(names))
        .annotation(Shared.criticalLines())
        .link(DashboardLink.tagged(names.title("logs"), names.tag()))
        .row("Now", errorRatio(), errorCount(), activeContainers(), silentCount(), alerts(), help())
        .row("Where", volumeByContainer(), errorsByContainer(), volumeByLevel(), silentContainers())
        .row("What", lastErrors())
        .build();
  }

  private static Panel.Builder stat(String key, String title, Visualization view) {
    return Panel.of(key, title, view).size(new Size(6, 4));
  }

  private static Panel errorRatio() {
    return stat("error-ratio", "Error ratio", StatView.trend())
        .description(
            "The share of lines of level error or critical among all lines. A few per mille are"
                + " usual; above 5 % something is broken.")
        .query(LokiQuery.range(Queries.errorRatio()).legend("errors"))
        .fields(
            FieldOptions.builder()
                .unit(Unit.RATIO)
                .decimals(2)
                .min(0)
                .max(1)
                .thresholds(Thresholds.base("green").from(0.01, "yellow").from(0.05, "red"))
                .noValue("No logs at all: is the collector running?"))
        .link(Link.explore("Explore this query"))
        .build();
  }

  private static Panel errorCount() {
    return stat("error-count", "Errors", StatView.last())
        .description("How many lines of level error or critical were written in the chosen time.")
        .query(LokiQuery.instant(Queries.errorCount()).legend("errors"))
        .fields(
            FieldOptions.builder()
                .unit(Unit.SHORT)
                .decimals(0)
                .thresholds(Thresholds.base("green").from(1, "yellow").from(100, "red"))
                .noValue("0"))
        .link(Link.explore("Explore this query"))
        .build();
  }

  private static Panel activeContainers() {
    return stat("active-containers", "Containers that log", StatView.last())
        .description(
            "How many containers wrote a line in the last 10 minutes. None means that the collector"
                + " or Loki is down, not that all is quiet.")
        .query(LokiQuery.instant(Queries.activeContainers()).legend("containers"))
        .fields(
            FieldOptions.builder()
                .unit(Unit.SHORT)
                .decimals(0)
                .thresholds(Thresholds.base("red").from(1, "green"))
                .noValue("0: is the collector running?"))
        .link(Link.explore("Explore this query"))
        .build();
  }

  private static Panel silentCount() {
    return stat("silent-count", "Silent containers", StatView.last())
        .description(
            "How many containers wrote in the last hour but not in the last 10 minutes. The table"
                + " below names them.")
        .query(LokiQuery.instant(Queries.silentCount()).legend("containers"))
        .fields(
            FieldOptions.builder()
                .unit(Unit.SHORT)
                .decimals(0)
                .thresholds(Thresholds.base("green").from(1, "orange"))
                .noValue("0"))
        .link(Link.explore("Explore this query"))
        .build();
  }

  private Panel alerts() {
    return Panel.of(
            "alerts", "Alerts", AlertListView.labelled(LevelNames.ROUTE_LABEL, names.level().id()))
        .description("Our alerts that fire or are about to. Empty is good.")
        .size(new Size(16, 8))
        .fields(FieldOptions.builder().noValue("No alert is firing"))
        .build();
  }

  private static Panel help() {
    return Panel.of(
            "what-to-do",
            "What to do",
            new TextView(
                "1. **Alerts** names what broke and the container.\n"
                    + "2. **Errors by container** shows since when; click the container.\n"
                    + "3. The log explorer shows its lines; **Explore this query** takes them"
                    + " further.\n"
                    + "4. **Silent containers**: see whether the container runs, then whether its"
                    + " logs are collected.\n"))
        .description("The way from an alert to its cause.")
        .size(new Size(8, 8))
        .build();
  }

  private Panel volumeByContainer() {
    return Panel.of(
            "volume-by-container",
            "Lines by container",
            TimeSeriesView.stackedBars().with(Legend.table("Total", "sum")))
        .description(
            "How many lines each container wrote. A sudden flood fills disks; a gap is a container"
                + " or a collector that stopped.")
        .size(Size.half(9))
        .query(LokiQuery.range(Queries.volumeByContainer()).legend("{{container_name}}"))
        .minInterval(Duration.ofSeconds(10))
        .fields(
            counts("No logs at all: is the collector running?")
                .color(ColorScheme.PALETTE_BY_NAME)
                .link(toExplorer("Show its lines")))
        .link(Link.explore("Explore this query"))
        .build();
  }

  private Panel errorsByContainer() {
    return Panel.of(
            ERRORS_BY_CONTAINER,
            "Errors by container",
            TimeSeriesView.stackedBars().with(Legend.table("Total", "sum")))
        .description(
            "Lines of level error or critical by container. The first bar is when it began; click"
                + " it to see the lines.")
        .size(Size.half(9))
        .query(LokiQuery.range(Queries.errorsByContainer()).legend("{{container_name}}"))
        .minInterval(Duration.ofSeconds(10))
        .fields(
            counts("No errors in the chosen time")
                .color(ColorScheme.PALETTE_BY_NAME)
                .link(toExplorer("Show its lines")))
        .link(Link.explore("Explore this query"))
        .build();
  }

  private static Panel volumeByLevel() {
    return Panel.of("share-by-level", "Lines by level", PieChartView.donut())
        .description(
            "The lines of the chosen time by level. Many unknown lines mean a format that the"
                + " pipeline does not read.")
        .size(Size.half(8))
        .query(LokiQuery.instant(Queries.volumeByLevel()).legend("{{level}}"))
        .fields(counts("No logs at all: is the collector running?"))
        .overrides(Severities.colors())
        .link(Link.explore("Explore this query"))
        .build();
  }

  private Panel silentContainers() {
    return Panel.of(
            SILENT_CONTAINERS,
            "Silent containers",
            TableView.largestFirst("Lines in the last hour"))
        .description(
            "Containers that wrote in the last hour but not in the last 10 minutes, the talkative"
                + " first: their silence means most. See whether they run, then whether their logs"
                + " are collected.")
        .size(Size.half(8))
        .query(LokiQuery.instant(Queries.silentContainers()).legend("{{container_name}}"))
        .transform(new Transformation.ReduceToRows(List.of("lastNotNull"), false))
        .transform(
            new Transformation.Organize(
                List.of(),
                Map.of("Field", "Container", "Last *", "Lines in the last hour"),
                List.of()))
        .fields(counts("No container is silent"))
        .override(
            FieldMatcher.name("Container"),
            Property.links(
                Link.dashboard("Show its lines", names.explorerUid())
                    .with("ds", "${ds}")
                    .with("container", "${__value.text}")))
        .link(Link.explore("Explore this query"))
        .build();
  }

  private static Panel lastErrors() {
    return Panel.of(LAST_ERRORS, "Last errors", LogsView.newestFirst())
        .description(
            "The newest lines of level error or critical. A click on a line shows its labels and"
                + " the lines around it.")
        .size(Size.full(12))
        .query(LokiQuery.range(Queries.lastErrors()).maxLines(MOST_LINES))
        .fields(FieldOptions.builder().noValue("No errors in the chosen time"))
        .link(Link.explore("Explore this query"))
        .build();
  }

  private Link toExplorer(String title) {
    return Link.dashboard(title, names.explorerUid())
        .with("ds", "${ds}")
        .with("container", "${__field.labels.container_name}");
  }

  private static FieldOptions.Builder counts(String noValue) {
    return FieldOptions.builder().unit(Unit.SHORT).decimals(0).min(0).noValue(noValue);
  }
}
