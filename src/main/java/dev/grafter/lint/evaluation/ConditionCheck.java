package dev.grafter.lint.evaluation;

import static dev.grafter.lint.evaluation.EvaluationRule.CONDITION_UNKNOWN;

import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Text;
import dev.grafter.lint.provisioning.alerting.RuleGroup;
import java.util.Set;

/** The condition is one of the rule's refIds. */
final class ConditionCheck implements RuleCheck {

  @Override
  public void check(RuleGroup group, RuleGroup.AlertRule rule, Report report) {
    Text condition = rule.condition();
    Set<String> refIds = References.byRefId(rule).keySet();
    if (!condition.isEmpty() && !refIds.contains(condition.value())) {
      report.add(
          CONDITION_UNKNOWN,
          condition,
          "Grafana takes the rule, but every evaluation fails: "
              + condition.shown()
              + " is no refId of it, which has "
              + String.join(", ", refIds));
    }
  }
}
