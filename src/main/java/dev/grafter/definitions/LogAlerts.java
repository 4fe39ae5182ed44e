package dev.grafter.definitions;

import static dev.grafter.model.alert.AlertText.label;
import static dev.grafter.model.alert.AlertText.value;
import static dev.grafter.model.alert.AlertText.words;

import dev.grafter.model.DatasourceRef;
import dev.grafter.model.alert.AlertGroup;
import dev.grafter.model.alert.AlertText;
import dev.grafter.model.alert.LogAlert;
import dev.grafter.model.alert.RulerGroup;
import dev.grafter.model.dashboard.Dashboard;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The alerts of a level, each written once for both engines.
 *
 * <p>Errors are counted by the label {@code level}, which the pipeline gives to every line in one
 * vocabulary whatever its format; so the alerts fire for all formats. Counts are summed by
 * container, since otherwise each distinct set of labels would be a series of its own and stay
 * below the limit. A single burst must be enough to fire, so the window is long and nothing is
 * waited for.
 */
final class LogAlerts {

  private static final Duration OFTEN = Duration.ofSeconds(30);
  private static final Duration SELDOM = Duration.ofMinutes(1);

  private final LevelNames names;
  private final Dashboard overview;

  LogAlerts(LevelNames names, Dashboard overview) {
    this.names = names;
    this.overview = overview;
  }

  /** The rules for Grafana, in two groups: errors are looked at more often than silence. */
  List<AlertGroup> grafanaGroups() {
    DatasourceRef loki = DatasourceRef.loki(names.datasourceUid());
    return List.of(
        new AlertGroup(
            names.folderUid(),
            names.uid("errors"),
            OFTEN,
            errors().stream().map(alert -> alert.grafanaRule(loki)).toList()),
        new AlertGroup(
            names.folderUid(),
            names.uid("silence"),
            SELDOM,
            silence().stream().map(alert -> alert.grafanaRule(loki)).toList()));
  }

  /** The rules for Loki's ruler, in the same groups. */
  List<RulerGroup> rulerGroups() {
    return List.of(
        new RulerGroup(
            names.uid("alerts"),
            names.uid("errors"),
            OFTEN,
            errors().stream().map(LogAlert::rulerRule).toList()),
        new RulerGroup(
            names.uid("alerts"),
            names.uid("silence"),
            SELDOM,
            silence().stream().map(LogAlert::rulerRule).toList()));
  }

  private List<LogAlert> errors() {
    return List.of(managerErrors(), errorVolume());
  }

  private List<LogAlert> silence() {
    return List.of(silentContainer());
  }

  private LogAlert managerErrors() {
    return new LogAlert(
        names.uid("manager-errors"),
        names.managerAlert(),
        Queries.managerErrors(names),
        1,
        Duration.ZERO,
        Duration.ofMinutes(10),
        labels("error"),
        Map.of(
            "summary",
            AlertText.of(words("Errors in "), label("container_name")),
            "description",
            AlertText.of(
                value(),
                words(" error lines of "),
                label("container_name"),
                words(
                    " in 5 minutes. Read them in the panel \"Last errors\"; the manager decides"
                        + " about every deployment of this level."))),
        Optional.of(overview.panel(OverviewDashboard.LAST_ERRORS)));
  }

  private LogAlert errorVolume() {
    return new LogAlert(
        names.uid("error-volume"),
        "HighErrorVolume",
        Queries.errorVolume(),
        10,
        Duration.ZERO,
        Duration.ofMinutes(10),
        labels("warning"),
        Map.of(
            "summary",
            AlertText.of(words("Many errors in "), label("container_name")),
            "description",
            AlertText.of(
                value(),
                words(" error lines, or lines without a level on stderr, of "),
                label("container_name"),
                words(" in 5 minutes. Stack traces and crashes count among them."))),
        Optional.of(overview.panel(OverviewDashboard.ERRORS_BY_CONTAINER)));
  }

  private LogAlert silentContainer() {
    return new LogAlert(
        names.uid("container-silent"),
        "ContainerSilent",
        Queries.silentContainers(),
        0,
        Duration.ZERO,
        Duration.ofHours(1),
        labels("warning"),
        Map.of(
            "summary",
            AlertText.of(words("No logs from "), label("container_name"), words(" for 10 minutes")),
            "description",
            AlertText.of(
                label("container_name"),
                words(" wrote "),
                value(),
                words(
                    " lines in the last hour and none in the last 10 minutes. See whether it still"
                        + " runs, and whether its logs are still collected. The alert ends when it"
                        + " writes again, or after an hour of silence."))),
        Optional.of(overview.panel(OverviewDashboard.SILENT_CONTAINERS)));
  }

  private Map<String, String> labels(String severity) {
    return Map.of(
        LevelNames.ROUTE_LABEL,
        names.level().id(),
        "severity",
        severity,
        "team",
        "infrastructure",
        "category",
        "logs");
  }
}
