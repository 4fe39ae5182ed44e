package dev.grafter.lint.evaluation;

import static dev.grafter.lint.evaluation.EvaluationRule.CONDITION_NOT_REDUCED;

import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.alerting.RuleGroup;
import dev.grafter.lint.provisioning.alerting.RuleGroup.Query;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the condition yields is a number and no series over time. */
final class ReducedCheck implements RuleCheck {

  private final LokiQueries loki;

  ReducedCheck(LokiQueries loki) {
    this.loki = loki;
  }

  @Override
  public void check(RuleGroup group, RuleGroup.AlertRule rule, Report report) {
    Map<String, Query> queries = References.byRefId(rule);
    if (isSeries(rule.condition().value(), queries, new HashSet<>())) {
      report.add(
          CONDITION_NOT_REDUCED,
          rule.condition(),
          "the condition is a series over time, so every evaluation fails with \"looks like time"
              + " series data, only reduced data can be alerted on\": put a reduce before it, or"
              + " give the query \"queryType: instant\"");
    }
  }

  private boolean isSeries(String refId, Map<String, Query> queries, Set<String> seen) {
    Query query = queries.get(refId);
    if (query == null || !seen.add(refId)) {
      return false;
    }
    if (!query.isExpression()) {
      return loki.isRange(query);
    }
    return switch (query.expressionType()) {
      case "reduce", "classic_conditions", "sql" -> false;
      case "resample" -> true;
      default -> References.of(query).stream().anyMatch(inner -> isSeries(inner, queries, seen));
    };
  }
}
