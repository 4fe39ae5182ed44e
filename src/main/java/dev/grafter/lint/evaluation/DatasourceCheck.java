package dev.grafter.lint.evaluation;

import static dev.grafter.lint.evaluation.EvaluationRule.QUERY_DATASOURCE_MISSING;
import static dev.grafter.lint.evaluation.EvaluationRule.QUERY_DATASOURCE_UNDECLARED;

import dev.grafter.codec.Suggestion;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Text;
import dev.grafter.lint.provisioning.alerting.RuleGroup;
import java.util.Set;

/** Queries name a datasource; where files make datasources, one of those is expected. */
final class DatasourceCheck implements RuleCheck {

  private final Set<String> declared;

  DatasourceCheck(Set<String> declared) {
    this.declared = Set.copyOf(declared);
  }

  @Override
  public void check(RuleGroup group, RuleGroup.AlertRule rule, Report report) {
    rule.queries().stream()
        .filter(query -> !query.isExpression())
        .forEach(query -> check(query.datasource(), report));
  }

  private void check(Text datasource, Report report) {
    if (datasource.isEmpty()) {
      report.add(
          QUERY_DATASOURCE_MISSING,
          datasource,
          "a query needs datasourceUid, or every evaluation fails: add the uid of its datasource");
    } else if (!declared.isEmpty()
        && !declared.contains(datasource.value())
        && !datasource.value().equals("__ml__")) {
      String hint =
          Suggestion.nearest(datasource.value(), declared)
              .map(near -> "; did you mean \"" + near + "\"?")
              .orElse("");
      report.add(
          QUERY_DATASOURCE_UNDECLARED,
          datasource,
          "no file makes a datasource with this uid: it must exist already" + hint);
    }
  }
}
