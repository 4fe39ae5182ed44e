package dev.grafter.lint.evaluation;

import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.alerting.RuleGroup;

/** Looks at one rule. */
interface RuleCheck {

  /**
   * Reports what is wrong.
   *
   * @param group the group of the rule
   * @param rule the rule, which has a condition and queries
   */
  void check(RuleGroup group, RuleGroup.AlertRule rule, Report report);
}
