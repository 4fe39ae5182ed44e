package dev.grafter.definitions;

import static dev.grafter.logql.LogQl.hours;
import static dev.grafter.logql.LogQl.in;
import static dev.grafter.logql.LogQl.interval;
import static dev.grafter.logql.LogQl.label;
import static dev.grafter.logql.LogQl.level;
import static dev.grafter.logql.LogQl.matches;
import static dev.grafter.logql.LogQl.minutes;
import static dev.grafter.logql.LogQl.stream;
import static dev.grafter.logql.LogQl.variable;
import static dev.grafter.logs.Severity.CRITICAL;
import static dev.grafter.logs.Severity.ERROR;
import static dev.grafter.logs.Severity.UNKNOWN;

import dev.grafter.logql.LogPipeline;
import dev.grafter.logql.LogQl;
import dev.grafter.logql.Metric;
import dev.grafter.logql.syntax.Interval;
import dev.grafter.logql.syntax.LabelFilter;
import dev.grafter.logql.syntax.LineOperator;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.MetricExpr;
import dev.grafter.logql.syntax.Stage;
import dev.grafter.logql.syntax.Text;
import dev.grafter.logql.syntax.Variable;
import java.util.List;

/**
 * The queries of dashboards and alerts.
 *
 * <p>Levels are chosen in the stream selector, where Loki anchors a regular expression; in a label
 * filter behind {@code |} it does not always, and {@code E|ERROR} would match DEBUG.
 */
final class Queries {

  private static final String CONTAINER = "container_name";
  private static final String LEVEL = "level";

  /** The time range of the dashboard. */
  private static final Interval RANGE = interval("__range");

  /** The distance of two points. */
  private static final Interval STEP = interval("__auto");

  private static final LogPipeline ALL = stream(matches(CONTAINER, ".+"));

  /** The lines of a level of error or worse, of all containers. */
  private static final LogPipeline ERRORS = ALL.and(in(LEVEL, ERROR, CRITICAL));

  /**
   * The text that somebody searches for, a regular expression that ignores case. A variable with a
   * format stands in backquotes, where LogQL takes quotes and backslashes as they are; only a
   * backquote itself cannot be searched for, and then Loki says so.
   */
  private static final Stage SEARCHED =
      new Stage.LineFilter(
          LineOperator.REGEX,
          List.of(
              new Stage.Operand(
                  false,
                  new Text.Templated(
                      List.of(
                          Text.Part.literal("(?i)"),
                          Text.Part.variable(Variable.of("search", "raw")))))));

  /** The lines that the explorer's variables choose. */
  private static final LogPipeline CHOSEN =
      stream(matches(CONTAINER, variable("container")), matches(LEVEL, variable("level")))
          .stage(SEARCHED);

  private static final LogPipeline CHOSEN_ERRORS =
      stream(matches(CONTAINER, variable("container")), in(LEVEL, ERROR, CRITICAL)).stage(SEARCHED);

  private static final Metric SILENT =
      ALL.countOverTime(hours(1))
          .sumBy(CONTAINER)
          .unless(ALL.countOverTime(minutes(10)).sumBy(CONTAINER));

  private Queries() {}

  static LogQuery chosenLines() {
    return CHOSEN.expr();
  }

  static MetricExpr chosenVolumeByLevel() {
    return CHOSEN.countOverTime(STEP).sumBy(LEVEL).expr();
  }

  static MetricExpr chosenTopErrors() {
    return CHOSEN_ERRORS.countOverTime(RANGE).sumBy(CONTAINER).topk(10).expr();
  }

  static LogQuery containersWithLogs() {
    return ALL.expr();
  }

  static LogQuery criticalLines() {
    return ALL.and(in(LEVEL, CRITICAL)).expr();
  }

  static MetricExpr errorRatio() {
    return ERRORS
        .countOverTime(STEP)
        .sum()
        .orZero()
        .dividedBy(ALL.countOverTime(STEP).sum())
        .expr();
  }

  static MetricExpr errorCount() {
    return ERRORS.countOverTime(RANGE).sum().orZero().expr();
  }

  static MetricExpr activeContainers() {
    return ALL.countOverTime(minutes(10)).sumBy(CONTAINER).countBy().orZero().expr();
  }

  static MetricExpr volumeByContainer() {
    return ALL.countOverTime(STEP).sumBy(CONTAINER).expr();
  }

  static MetricExpr volumeByLevel() {
    return ALL.countOverTime(RANGE).sumBy(LEVEL).expr();
  }

  static MetricExpr errorsByContainer() {
    return ERRORS.countOverTime(STEP).sumBy(CONTAINER).expr();
  }

  static LogQuery lastErrors() {
    return ERRORS.expr();
  }

  /**
   * The containers that wrote in the last hour but not in the last 10 minutes, with their lines in
   * that hour. {@code absent_over_time} could not tell them: it knows only the names that it is
   * given.
   */
  static MetricExpr silentContainers() {
    return SILENT.expr();
  }

  static MetricExpr silentCount() {
    return SILENT.countBy().orZero().expr();
  }

  static MetricExpr managerErrors(LevelNames names) {
    return stream(LogQl.eq(CONTAINER, names.managerContainer()), in(LEVEL, ERROR, CRITICAL))
        .countOverTime(minutes(5))
        .sumBy(CONTAINER)
        .expr();
  }

  /** Errors of any stream, and lines without a level on stderr: stack traces and crashes. */
  static MetricExpr errorVolume() {
    return ALL.and(in(LEVEL, ERROR, CRITICAL, UNKNOWN))
        .filter(new LabelFilter.Or(level().notEq(UNKNOWN.label()), label("logstream").eq("stderr")))
        .countOverTime(minutes(5))
        .sumBy(CONTAINER)
        .expr();
  }
}
