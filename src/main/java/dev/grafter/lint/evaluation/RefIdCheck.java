package dev.grafter.lint.evaluation;

import static dev.grafter.lint.evaluation.EvaluationRule.REF_ID_MISSING;
import static dev.grafter.lint.evaluation.EvaluationRule.REF_ID_TWICE;

import dev.grafter.codec.Location;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Text;
import dev.grafter.lint.provisioning.alerting.RuleGroup;
import java.util.HashMap;
import java.util.Map;

/** Every query and expression has a refId of its own. */
final class RefIdCheck implements RuleCheck {

  @Override
  public void check(RuleGroup group, RuleGroup.AlertRule rule, Report report) {
    Map<String, Location> seen = new HashMap<>();
    for (RuleGroup.Query query : rule.queries()) {
      Text refId = query.refId();
      if (refId.isEmpty()) {
        report.add(
            REF_ID_MISSING, refId, "nothing can name a query without a refId: add one, such as A");
        continue;
      }
      Location first = seen.putIfAbsent(refId.value(), refId.where());
      if (first != null) {
        report.add(
            REF_ID_TWICE,
            refId,
            "the refId "
                + refId.shown()
                + " is used at "
                + first
                + " already, and the evaluation"
                + " fails: give each its own");
      }
    }
  }
}
