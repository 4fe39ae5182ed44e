package dev.grafter.lint.evaluation;

import static dev.grafter.lint.evaluation.EvaluationRule.LOGQL_INVALID;
import static dev.grafter.lint.evaluation.EvaluationRule.LOGQL_MISSING;
import static dev.grafter.lint.evaluation.EvaluationRule.LOGQL_NOT_METRIC;
import static dev.grafter.lint.evaluation.EvaluationRule.LOGQL_SUSPICIOUS;
import static dev.grafter.lint.evaluation.EvaluationRule.LOGQL_VARIABLE;

import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import dev.grafter.lint.Rule;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.alerting.RuleGroup;
import dev.grafter.lint.provisioning.alerting.RuleGroup.Query;
import dev.grafter.logql.check.CheckContext;
import dev.grafter.logql.check.QueryCheck;
import dev.grafter.logql.check.QueryFinding;
import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.LogQlSyntaxException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Loki's queries parse, return numbers, and use no variables of a dashboard. */
final class LogQlCheck implements RuleCheck {

  /** What Grafana's backend replaces in the query of a rule. */
  private static final Pattern NUMBERS =
      Pattern.compile("\\$\\{?__(interval_ms|range_ms|range_s)\\b\\}?");

  private static final Pattern DURATIONS =
      Pattern.compile("\\$\\{?__(auto|interval|range|rate_interval)\\b\\}?");
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{?([A-Za-z_]\\w*)|\\[\\[\\w+\\]\\]");

  /** The range of a query that gives none, in seconds. */
  private static final long DEFAULT_RANGE = 300;

  private final LokiQueries loki;

  LogQlCheck(LokiQueries loki) {
    this.loki = loki;
  }

  @Override
  public void check(RuleGroup group, RuleGroup.AlertRule rule, Report report) {
    Duration interval = Duration.ofNanos(group.interval().orElse(0L));
    rule.queries().stream().filter(loki::isLoki).forEach(query -> check(query, interval, report));
  }

  private static void check(Query query, Duration interval, Report report) {
    String text = query.model().text("expr").orElse("");
    if (text.isBlank()) {
      add(report, LOGQL_MISSING, query, "a Loki query needs \"expr\", its text");
      return;
    }
    String replaced = replaced(text, query.seconds() > 0 ? query.seconds() : DEFAULT_RANGE);
    Matcher variable = VARIABLE.matcher(replaced);
    if (variable.find()) {
      add(
          report,
          LOGQL_VARIABLE,
          query,
          "a rule has no dashboard, so Loki gets \""
              + variable.group()
              + "\" as it stands: write what it stands for");
      return;
    }
    parse(replaced, query, interval, report);
  }

  /** The query as Loki gets it, where all that Grafana puts in is as long as the query's range. */
  private static String replaced(String text, long seconds) {
    String numbers = NUMBERS.matcher(text).replaceAll(Long.toString(seconds));
    return DURATIONS.matcher(numbers).replaceAll(seconds + "s");
  }

  private static void parse(String text, Query query, Duration interval, Report report) {
    try {
      Expr expr = LogQlParser.parse(text);
      if (expr.isMetric()) {
        suspicions(expr, query, interval, report);
      } else {
        add(
            report,
            LOGQL_NOT_METRIC,
            query,
            "this query returns lines, of which a rule can make nothing: count them, as in"
                + " sum(count_over_time(... [5m]))");
      }
    } catch (LogQlSyntaxException e) {
      add(
          report,
          LOGQL_INVALID,
          query,
          "Grafana takes the rule, but Loki refuses its query: " + e.getMessage());
    }
  }

  private static void suspicions(Expr expr, Query query, Duration interval, Report report) {
    for (QueryFinding finding : QueryCheck.check(expr, CheckContext.rule(interval))) {
      add(report, LOGQL_SUSPICIOUS, query, finding.message());
    }
  }

  private static void add(Report report, Rule rule, Query query, String message) {
    Location where = query.model().find("expr").map(Node::where).orElse(query.model().where());
    report.add(rule, where, query.path() + ".model.expr", message);
  }
}
