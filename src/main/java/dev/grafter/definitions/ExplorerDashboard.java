package dev.grafter.definitions;

import dev.grafter.model.dashboard.BarChartView;
import dev.grafter.model.dashboard.ColorScheme;
import dev.grafter.model.dashboard.CustomVariable;
import dev.grafter.model.dashboard.Dashboard;
import dev.grafter.model.dashboard.DashboardLink;
import dev.grafter.model.dashboard.FieldOptions;
import dev.grafter.model.dashboard.LabelValuesVariable;
import dev.grafter.model.dashboard.Link;
import dev.grafter.model.dashboard.LogsView;
import dev.grafter.model.dashboard.LokiQuery;
import dev.grafter.model.dashboard.Multiple;
import dev.grafter.model.dashboard.Panel;
import dev.grafter.model.dashboard.Size;
import dev.grafter.model.dashboard.TextboxVariable;
import dev.grafter.model.dashboard.TimeSeriesView;
import dev.grafter.model.dashboard.Transformation;
import dev.grafter.model.dashboard.Unit;
import dev.grafter.model.dashboard.Variable;
import dev.grafter.model.dashboard.VariableHead;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The dashboard <i>Log explorer</i>: find the lines that matter, then take the query to Explore.
 */
final class ExplorerDashboard {

  private static final int MOST_LINES = 500;

  private ExplorerDashboard() {}

  static Dashboard of(LevelNames names) {
    return Dashboard.of(names.explorerUid(), "Log explorer (" + names.level().id() + ")")
        .description(
            "Lines by container, level and text. Every panel follows the choices above and opens in"
                + " Explore with the same query.")
        .folder(names.folderUid())
        .tags("logs", names.tag())
        .datasource(Shared.CHOSEN)
        .time(Duration.ofHours(1), Duration.ofMinutes(1))
        .variable(Shared.datasource(names))
        .variable(container())
        .variable(level())
        .variable(search())
        .annotation(Shared.criticalLines())
        .link(DashboardLink.tagged(names.title("logs"), names.tag()))
        .panels(volumeByLevel(), topErrors(names), lines())
        .build();
  }

  /** {@code ..*} is {@code .+} without a plus, which an address would turn into a space. */
  private static Variable container() {
    return new LabelValuesVariable(
        VariableHead.of("container", "Container", "The containers whose lines are shown"),
        Shared.CHOSEN,
        "container_name",
        Optional.of(Queries.containersWithLogs()),
        Multiple.orAll("..*"));
  }

  /** All levels include lines that have none, so that nothing is hidden unasked. */
  private static Variable level() {
    return new CustomVariable(
        VariableHead.of("level", "Level", "The levels whose lines are shown"),
        Severities.worstFirst(),
        Multiple.orAll(".*"));
  }

  private static Variable search() {
    return new TextboxVariable(
        VariableHead.of(
            "search",
            "Search",
            "A regular expression in the line; case does not matter. A backquote cannot be searched"
                + " for. Quotes and backslashes are searched here, but the link to Explore cannot"
                + " carry them: use the panel's menu instead."),
        "");
  }

  private static Panel volumeByLevel() {
    return Panel.of("volume-by-level", "Lines by level", TimeSeriesView.stackedBars())
        .description(
            "How many of the chosen lines were written, by level. A new red bar is where to look;"
                + " drag over it to narrow the time.")
        .size(new Size(16, 8))
        .query(LokiQuery.range(Queries.chosenVolumeByLevel()).legend("{{level}}"))
        .minInterval(Duration.ofSeconds(10))
        .fields(
            FieldOptions.builder()
                .unit(Unit.SHORT)
                .decimals(0)
                .min(0)
                .color(ColorScheme.PALETTE_BY_NAME)
                .noValue("No line matches: widen the time, or clear the search"))
        .overrides(Severities.colors())
        .link(Link.explore("Explore this query"))
        .build();
  }

  private static Panel topErrors(LevelNames names) {
    return Panel.of("top-errors", "Most errors", BarChartView.horizontal("Container"))
        .description(
            "The ten containers with the most lines of level error or critical in the chosen time,"
                + " whatever level is chosen. A click on a bar shows that container alone.")
        .size(new Size(8, 8))
        .query(LokiQuery.instant(Queries.chosenTopErrors()).legend("{{container_name}}"))
        .transform(new Transformation.ReduceToRows(List.of("lastNotNull"), false))
        .transform(
            new Transformation.Organize(
                List.of(), Map.of("Field", "Container", "Last *", "Errors"), List.of()))
        .transform(new Transformation.SortBy("Errors", true))
        .fields(
            FieldOptions.builder()
                .unit(Unit.SHORT)
                .decimals(0)
                .min(0)
                .color(ColorScheme.fixed("red"))
                .noValue("No errors in the chosen time")
                .link(
                    Link.dashboard("Only this container", names.explorerUid())
                        .with("ds", "${ds}")
                        .with("container", "${__data.fields.Container}")))
        .link(Link.explore("Explore this query"))
        .build();
  }

  private static Panel lines() {
    return Panel.of("lines", "Lines", LogsView.newestFirst())
        .description(
            "The chosen lines, newest first. A click on a line shows its labels, its file and line"
                + " in the source, and the lines around it.")
        .size(Size.full(22))
        .query(LokiQuery.range(Queries.chosenLines()).maxLines(MOST_LINES))
        .fields(
            FieldOptions.builder().noValue("No line matches: widen the time, or clear the search"))
        .link(Link.explore("Explore this query"))
        .build();
  }
}
