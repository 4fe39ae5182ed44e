package dev.grafter.definitions;

import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.MetricExpr;

/**
 * The queries of dashboards and alerts.
 *
 * <p>Levels are chosen in the stream selector, where Loki anchors a regular expression; in a label
 * filter behind {@code |} it does not always, and {@code E|ERROR} would match DEBUG.
 */
final class Queries {

  /** The lines of a level of error or worse, of all containers. */
  private static final String ERRORS = "{container_name=~\".+\", level=~\"error|critical\"}";

  private static final String ALL = "{container_name=~\".+\"}";

  /** The lines that the explorer's variables choose. */
  private static final String CHOSEN = "{container_name=~\"$container\", level=~\"$level\"}";

  private static final String CHOSEN_ERRORS =
      "{container_name=~\"$container\", level=~\"error|critical\"}";

  /**
   * The text that somebody searches for, a regular expression that ignores case. It stands in
   * backquotes, where LogQL takes quotes and backslashes as they are; only a backquote itself
   * cannot be searched for, and then Loki says so.
   */
  private static final String SEARCHED = " |~ `(?i)${search:raw}`";

  private static final String SILENT =
      "sum by (container_name) (count_over_time("
          + ALL
          + "[1h])) unless sum by (container_name) (count_over_time("
          + ALL
          + "[10m]))";

  private Queries() {}

  static LogQuery chosenLines() {
    return lines(CHOSEN + SEARCHED);
  }

  static MetricExpr chosenVolumeByLevel() {
    return numbers("sum by (level) (count_over_time(" + CHOSEN + SEARCHED + " [$__auto]))");
  }

  static MetricExpr chosenTopErrors() {
    return numbers(
        "topk(10, sum by (container_name) (count_over_time("
            + CHOSEN_ERRORS
            + SEARCHED
            + " [$__range])))");
  }

  static LogQuery containersWithLogs() {
    return lines(ALL);
  }

  static LogQuery criticalLines() {
    return lines("{container_name=~\".+\", level=\"critical\"}");
  }

  static MetricExpr errorRatio() {
    return numbers(
        "(sum(count_over_time("
            + ERRORS
            + "[$__auto])) or vector(0)) / sum(count_over_time("
            + ALL
            + "[$__auto]))");
  }

  static MetricExpr errorCount() {
    return numbers("sum(count_over_time(" + ERRORS + "[$__range])) or vector(0)");
  }

  static MetricExpr activeContainers() {
    return numbers(
        "count(sum by (container_name) (count_over_time(" + ALL + "[10m]))) or vector(0)");
  }

  static MetricExpr volumeByContainer() {
    return numbers("sum by (container_name) (count_over_time(" + ALL + "[$__auto]))");
  }

  static MetricExpr volumeByLevel() {
    return numbers("sum by (level) (count_over_time(" + ALL + "[$__range]))");
  }

  static MetricExpr errorsByContainer() {
    return numbers("sum by (container_name) (count_over_time(" + ERRORS + "[$__auto]))");
  }

  static LogQuery lastErrors() {
    return lines(ERRORS);
  }

  /**
   * The containers that wrote in the last hour but not in the last 10 minutes, with their lines in
   * that hour. {@code absent_over_time} could not tell them: it knows only the names that it is
   * given.
   */
  static MetricExpr silentContainers() {
    return numbers(SILENT);
  }

  static MetricExpr silentCount() {
    return numbers("count(" + SILENT + ") or vector(0)");
  }

  static MetricExpr managerErrors(LevelNames names) {
    return numbers(
        "sum by (container_name) (count_over_time({container_name=\""
            + names.managerContainer()
            + "\", level=~\"error|critical\"}[5m]))");
  }

  /** Errors of any stream, and lines without a level on stderr: stack traces and crashes. */
  static MetricExpr errorVolume() {
    return numbers(
        "sum by (container_name) (count_over_time({container_name=~\".+\","
            + " level=~\"error|critical|unknown\"} | level!=\"unknown\" or logstream=\"stderr\""
            + " [5m]))");
  }

  private static LogQuery lines(String text) {
    return (LogQuery) LogQlParser.parse(text, LogQlParser.Mode.TEMPLATE);
  }

  private static MetricExpr numbers(String text) {
    return (MetricExpr) LogQlParser.parse(text, LogQlParser.Mode.TEMPLATE);
  }
}
