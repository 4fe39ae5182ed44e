package dev.grafter.lint.evaluation;

import static dev.grafter.lint.FindingLevel.INFO;
import static dev.grafter.lint.FindingLevel.WARNING;

import dev.grafter.lint.FindingLevel;
import dev.grafter.lint.Rule;

/**
 * What makes a rule fail, or never fire, on evaluation. Grafana takes all of it, so nothing here is
 * an error.
 */
public enum EvaluationRule implements Rule {
  CONDITION_UNKNOWN(WARNING, "The condition names no query or expression of the rule."),
  CONDITION_NOT_REDUCED(WARNING, "The condition is a series over time and no number."),
  REF_ID_MISSING(WARNING, "A query or expression has no refId."),
  REF_ID_TWICE(WARNING, "Two queries or expressions of a rule have one refId."),
  REF_ID_UNUSED(INFO, "A query or expression has no part in the condition."),
  EXPRESSION_TYPE_UNKNOWN(WARNING, "Grafana has no expression of this type."),
  EXPRESSION_REFERENCE_UNKNOWN(WARNING, "An expression names a refId that the rule does not have."),
  EXPRESSION_CYCLE(WARNING, "Expressions depend on each other in a circle."),
  EXPRESSION_INCOMPLETE(WARNING, "An expression lacks a setting that it needs."),
  EXPRESSION_SETTING_UNKNOWN(WARNING, "An expression's setting has a value that does not exist."),
  QUERY_DATASOURCE_MISSING(WARNING, "A query names no datasource."),
  QUERY_DATASOURCE_UNDECLARED(INFO, "No file makes the datasource of a query."),
  LOGQL_MISSING(WARNING, "A Loki query has no text."),
  LOGQL_INVALID(WARNING, "A Loki query cannot be parsed."),
  LOGQL_NOT_METRIC(WARNING, "A Loki query returns lines and no numbers."),
  LOGQL_VARIABLE(WARNING, "A dashboard's variable means nothing in a rule."),
  ALERT_TEMPLATE_INVALID(WARNING, "A label or annotation is a template that does not parse."),
  LOGQL_SUSPICIOUS(WARNING, "A Loki query may do something else than it reads."),
  FOR_BELOW_INTERVAL(INFO, "A pending period shorter than the interval has no effect of its own.");

  private final FindingLevel level;
  private final String summary;

  EvaluationRule(FindingLevel level, String summary) {
    this.level = level;
    this.summary = summary;
  }

  @Override
  public FindingLevel level() {
    return level;
  }

  @Override
  public String summary() {
    return summary;
  }
}
