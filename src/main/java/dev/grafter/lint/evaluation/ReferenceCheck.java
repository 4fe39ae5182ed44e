package dev.grafter.lint.evaluation;

import static dev.grafter.lint.evaluation.EvaluationRule.EXPRESSION_CYCLE;
import static dev.grafter.lint.evaluation.EvaluationRule.EXPRESSION_REFERENCE_UNKNOWN;
import static dev.grafter.lint.evaluation.EvaluationRule.REF_ID_UNUSED;

import dev.grafter.lint.Rule;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.alerting.RuleGroup;
import dev.grafter.lint.provisioning.alerting.RuleGroup.Query;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Expressions read refIds that exist, not themselves, and everything is read by something. */
final class ReferenceCheck implements RuleCheck {

  @Override
  public void check(RuleGroup group, RuleGroup.AlertRule rule, Report report) {
    Map<String, Query> queries = References.byRefId(rule);
    for (Query query : rule.queries()) {
      for (String refId : References.of(query)) {
        if (!queries.containsKey(refId)) {
          add(
              report,
              EXPRESSION_REFERENCE_UNKNOWN,
              query,
              "this expression reads \""
                  + refId
                  + "\", which is no refId of the rule, and the"
                  + " evaluation fails: it has "
                  + String.join(", ", queries.keySet()));
        }
      }
      if (reached(query.refId().value(), queries, false).contains(query.refId().value())) {
        add(
            report,
            EXPRESSION_CYCLE,
            query,
            "this expression depends on its own result, and the evaluation fails");
      }
    }
    unused(rule, queries, report);
  }

  /** The refIds that a refId reads, and they read; itself only when asked for or in a circle. */
  private static Set<String> reached(String start, Map<String, Query> queries, boolean withStart) {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    if (queries.containsKey(start)) {
      open.addAll(References.of(queries.get(start)));
    }
    while (!open.isEmpty()) {
      String next = open.pop();
      if (reached.add(next) && queries.containsKey(next)) {
        open.addAll(References.of(queries.get(next)));
      }
    }
    if (withStart) {
      reached.add(start);
    }
    return reached;
  }

  private static void unused(RuleGroup.AlertRule rule, Map<String, Query> queries, Report report) {
    boolean sql =
        rule.queries().stream()
            .anyMatch(query -> query.isExpression() && query.expressionType().equals("sql"));
    if (sql || !queries.containsKey(rule.condition().value())) {
      return;
    }
    Set<String> used = reached(rule.condition().value(), queries, true);
    for (Query query : rule.queries()) {
      if (!used.contains(query.refId().value()) && !query.refId().isEmpty()) {
        add(
            report,
            REF_ID_UNUSED,
            query,
            "the condition does not depend on this: it costs a query and changes nothing");
      }
    }
  }

  private static void add(Report report, Rule rule, Query query, String message) {
    report.add(rule, query.where(), query.path(), message);
  }
}
