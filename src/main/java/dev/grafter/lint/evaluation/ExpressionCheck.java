package dev.grafter.lint.evaluation;

import static dev.grafter.lint.evaluation.EvaluationRule.EXPRESSION_INCOMPLETE;
import static dev.grafter.lint.evaluation.EvaluationRule.EXPRESSION_SETTING_UNKNOWN;
import static dev.grafter.lint.evaluation.EvaluationRule.EXPRESSION_TYPE_UNKNOWN;

import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import dev.grafter.codec.Suggestion;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.alerting.RuleGroup;
import dev.grafter.lint.provisioning.alerting.RuleGroup.Query;
import java.util.List;
import java.util.Optional;

/** Expressions have a type and what it needs. */
final class ExpressionCheck implements RuleCheck {

  private static final List<String> TYPES =
      List.of("classic_conditions", "math", "reduce", "resample", "sql", "threshold");
  private static final List<String> REDUCERS =
      List.of("sum", "mean", "min", "max", "count", "last", "median");
  private static final List<String> CLASSIC_REDUCERS =
      List.of(
          "avg",
          "sum",
          "min",
          "max",
          "count",
          "last",
          "median",
          "diff",
          "diff_abs",
          "percent_diff",
          "percent_diff_abs",
          "count_non_null");
  private static final List<String> EVALUATORS =
      List.of(
          "gt",
          "lt",
          "eq",
          "ne",
          "gte",
          "lte",
          "within_range",
          "outside_range",
          "within_range_included",
          "outside_range_included");
  private static final List<String> CLASSIC_EVALUATORS =
      List.of(
          "gt",
          "lt",
          "eq",
          "ne",
          "gte",
          "lte",
          "within_range",
          "outside_range",
          "within_range_included",
          "outside_range_included",
          "no_value");

  @Override
  public void check(RuleGroup group, RuleGroup.AlertRule rule, Report report) {
    rule.queries().stream()
        .filter(Query::isExpression)
        .forEach(query -> new Expression(query, report).check());
  }

  /** One expression under the eye. */
  private record Expression(Query query, Report report) {

    private void check() {
      String type = query.expressionType();
      if (!TYPES.contains(type)) {
        one("type", "type", TYPES, EXPRESSION_TYPE_UNKNOWN);
        return;
      }
      switch (type) {
        case "reduce" -> reduce();
        case "threshold" -> threshold();
        case "classic_conditions" -> classic();
        case "resample" -> {
          needs("expression", "window");
          one("downsampler", "downsampler", List.of("mean", "min", "max", "sum", "last"));
          one("upsampler", "upsampler", List.of("pad", "backfilling", "fillna"));
        }
        default -> needs("expression");
      }
    }

    private void reduce() {
      needs("expression");
      one("reducer", "reducer", REDUCERS);
      String mode = query.model().find("settings", "mode").flatMap(Node::asString).orElse("");
      if (mode.equals("replaceNN")
          && !(query.model().find("settings", "replaceWithValue").orElse(Node.nil())
              instanceof Node.Num)) {
        add(
            EXPRESSION_INCOMPLETE,
            query.model().where(),
            "settings",
            "the mode replaceNN needs the number replaceWithValue");
      } else if (!List.of("", "dropNN", "replaceNN").contains(mode)) {
        unknown(query.model().where(), "settings.mode", mode, List.of("dropNN", "replaceNN"));
      }
    }

    private void threshold() {
      needs("expression");
      List<Node.Obj> conditions = query.model().objects("conditions");
      if (conditions.size() != 1) {
        add(
            EXPRESSION_INCOMPLETE,
            query.model().where(),
            "conditions",
            "a threshold has exactly one condition, not " + conditions.size());
      }
      conditions.forEach(condition -> evaluator(condition, EVALUATORS));
    }

    private void classic() {
      List<Node.Obj> conditions = query.model().objects("conditions");
      if (conditions.isEmpty()) {
        add(
            EXPRESSION_INCOMPLETE,
            query.model().where(),
            "conditions",
            "classic conditions need at least one condition");
      }
      for (Node.Obj condition : conditions) {
        evaluator(condition, CLASSIC_EVALUATORS);
        String reducer = condition.find("reducer", "type").flatMap(Node::asString).orElse("");
        if (!CLASSIC_REDUCERS.contains(reducer)) {
          unknown(condition.where(), "conditions.reducer.type", reducer, CLASSIC_REDUCERS);
        }
      }
    }

    private void evaluator(Node.Obj condition, List<String> known) {
      String type = condition.find("evaluator", "type").flatMap(Node::asString).orElse("");
      if (!known.contains(type)) {
        unknown(condition.where(), "conditions.evaluator.type", type, known);
        return;
      }
      int wanted = type.contains("range") ? 2 : type.equals("no_value") ? 0 : 1;
      long numbers =
          condition
              .find("evaluator", "params")
              .flatMap(Node::asList)
              .map(list -> list.items().stream().filter(Node.Num.class::isInstance).count())
              .orElse(0L);
      if (numbers < wanted) {
        add(
            EXPRESSION_INCOMPLETE,
            condition.where(),
            "conditions.evaluator.params",
            "the evaluator "
                + type
                + " needs "
                + wanted
                + (wanted == 1 ? " number" : " numbers")
                + " in params, not "
                + numbers);
      }
    }

    private void needs(String... keys) {
      for (String key : keys) {
        if (query.model().text(key).orElse("").isBlank()) {
          add(
              EXPRESSION_INCOMPLETE,
              query.model().where(),
              key,
              "an expression of type "
                  + query.expressionType()
                  + " needs \""
                  + key
                  + "\" as a string");
        }
      }
    }

    private void one(String key, String path, List<String> known) {
      one(key, path, known, EXPRESSION_SETTING_UNKNOWN);
    }

    private void one(String key, String path, List<String> known, EvaluationRule rule) {
      String value = query.model().text(key).orElse("");
      if (!known.contains(value)) {
        Location where = query.model().find(key).map(Node::where).orElse(query.model().where());
        add(rule, where, path, sentence(value, known));
      }
    }

    private void unknown(Location where, String path, String value, List<String> known) {
      add(EXPRESSION_SETTING_UNKNOWN, where, path, sentence(value, known));
    }

    private static String sentence(String value, List<String> known) {
      Optional<String> near = value.isEmpty() ? Optional.empty() : Suggestion.nearest(value, known);
      return "\""
          + value
          + "\" is none of "
          + String.join(", ", known)
          + near.map(word -> "; did you mean \"" + word + "\"?").orElse("");
    }

    private void add(EvaluationRule rule, Location where, String key, String problem) {
      report.add(
          rule,
          where,
          query.path() + ".model." + key,
          "Grafana takes the rule, but every evaluation fails: " + problem);
    }
  }
}
