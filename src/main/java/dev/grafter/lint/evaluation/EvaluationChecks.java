package dev.grafter.lint.evaluation;

import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.alerting.RuleGroup;
import java.util.List;
import java.util.Map;

/** All checks of how rules will be evaluated. */
public final class EvaluationChecks {

  private final Report report;
  private final List<RuleCheck> checks;

  /**
   * Checks that report there.
   *
   * @param datasourceTypes the types of the datasources that files make, by uid
   */
  public EvaluationChecks(Report report, Map<String, String> datasourceTypes) {
    this.report = report;
    LokiQueries loki = new LokiQueries(datasourceTypes);
    this.checks =
        List.of(
            new RefIdCheck(),
            new ConditionCheck(),
            new ReferenceCheck(),
            new ExpressionCheck(),
            new ReducedCheck(loki),
            new DatasourceCheck(datasourceTypes.keySet()),
            new LogQlCheck(loki),
            new AlertTemplateCheck(),
            new PendingCheck());
  }

  /** Checks the rules of a group. A rule without queries is refused anyway. */
  public void check(RuleGroup group) {
    for (RuleGroup.AlertRule rule : group.rules()) {
      if (!rule.queries().isEmpty()) {
        checks.forEach(check -> check.check(group, rule, report));
      }
    }
  }
}
