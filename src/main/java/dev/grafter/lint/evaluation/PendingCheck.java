package dev.grafter.lint.evaluation;

import static dev.grafter.lint.evaluation.EvaluationRule.FOR_BELOW_INTERVAL;

import dev.grafter.gotext.GoDuration;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.alerting.RuleGroup;

/** A pending period is at least one interval, for a rule is looked at no more often. */
final class PendingCheck implements RuleCheck {

  @Override
  public void check(RuleGroup group, RuleGroup.AlertRule rule, Report report) {
    long interval = group.interval().orElse(0L);
    if (rule.pendingFor() > 0 && rule.pendingFor() < interval) {
      report.add(
          FOR_BELOW_INTERVAL,
          rule.where(),
          rule.path() + ".for",
          "the rule is evaluated every "
              + GoDuration.formatPrometheus(interval)
              + ", so a shorter \"for\" waits for the next evaluation all the same");
    }
  }
}
