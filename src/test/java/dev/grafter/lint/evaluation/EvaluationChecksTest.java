package dev.grafter.lint.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.lint.provisioning.Lint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationChecksTest {

  private static final String QUERY =
      "{refId: A, queryType: instant, relativeTimeRange: {from: 600, to: 0}, datasourceUid: l,"
          + " model: {expr: 'sum(count_over_time({a=\"b\"} |= \"x\" [5m]))', queryType: instant}}";
  private static final String REDUCE =
      "{refId: B, datasourceUid: __expr__, model: {type: reduce, expression: A, reducer: last}}";
  private static final String THRESHOLD =
      "{refId: C, datasourceUid: __expr__, model: {type: threshold, expression: B, conditions:"
          + " [{evaluator: {type: gt, params: [0]}}]}}";

  private static List<String> rules(String condition, String... data) {
    String file =
        """
        groups:
          - name: g
            folder: f
            interval: 1m
            rules:
              - uid: u
                title: t
                condition: %s
                data: [%s]
        """;
    List<String> found = new ArrayList<>();
    for (String rule : Lint.rules(file.formatted(condition, String.join(", ", data)))) {
      found.add(rule.replace("groups[0].rules[0].", ""));
    }
    return found;
  }

  @Test
  void aCompleteRuleHasNoFindings() {
    assertThat(rules("C", QUERY, REDUCE, THRESHOLD)).isEmpty();
  }

  @Test
  void theConditionMustExist() {
    assertThat(rules("D", QUERY, REDUCE, THRESHOLD)).containsExactly("condition-unknown condition");
  }

  @Test
  void refIdsAreThereAndDiffer() {
    assertThat(rules("C", QUERY, REDUCE, THRESHOLD, REDUCE)).contains("ref-id-twice data[3].refId");
    assertThat(rules("C", QUERY, REDUCE, THRESHOLD, QUERY.replace("refId: A, ", "")))
        .contains("ref-id-missing data[3].refId");
  }

  @Test
  void referencesExistAndMakeNoCircle() {
    assertThat(rules("C", QUERY, REDUCE.replace("expression: A", "expression: X"), THRESHOLD))
        .containsExactlyInAnyOrder("expression-reference-unknown data[1]", "ref-id-unused data[0]");
    assertThat(rules("B", REDUCE.replace("expression: A", "expression: B")))
        .containsExactly("expression-cycle data[0]");
    String math =
        "{refId: C, datasourceUid: __expr__, model: {type: math, expression: '$B > 1 && ${Q} < 2'}}";
    assertThat(rules("C", QUERY, REDUCE, math))
        .containsExactly("expression-reference-unknown data[2]");
    String classic =
        "{refId: C, datasourceUid: __expr__, model: {type: classic_conditions, conditions:"
            + " [{evaluator: {type: gt, params: [1]}, query: {params: [Z]}, reducer: {type:"
            + " avg}}]}}";
    assertThat(rules("C", QUERY, classic))
        .containsExactlyInAnyOrder("expression-reference-unknown data[1]", "ref-id-unused data[0]");
  }

  @Test
  void aSeriesOverTimeMustBeReduced() {
    String range = QUERY.replace("instant", "range");
    assertThat(rules("C", range, THRESHOLD.replace("expression: B", "expression: A")))
        .containsExactly("condition-not-reduced condition");
    assertThat(rules("A", range)).containsExactly("condition-not-reduced condition");
    assertThat(rules("C", range, REDUCE, THRESHOLD)).isEmpty();
  }

  @Test
  void expressionsHaveATypeAndWhatItNeeds() {
    assertThat(rules("B", QUERY, REDUCE.replace("type: reduce", "type: redduce")))
        .containsExactly("expression-type-unknown data[1].model.type");
    assertThat(rules("B", QUERY, REDUCE.replace("reducer: last", "reducer: avg")))
        .containsExactly("expression-setting-unknown data[1].model.reducer");
    assertThat(rules("C", QUERY, REDUCE, THRESHOLD.replace("params: [0]", "params: []")))
        .containsExactly("expression-incomplete data[2].model.conditions.evaluator.params");
    assertThat(rules("C", QUERY, REDUCE, THRESHOLD.replace("type: gt", "type: above")))
        .containsExactly("expression-setting-unknown data[2].model.conditions.evaluator.type");
    assertThat(
            rules(
                "C",
                QUERY,
                REDUCE,
                THRESHOLD.replace("gt, params: [0]", "within_range, params: [0]")))
        .containsExactly("expression-incomplete data[2].model.conditions.evaluator.params");
  }

  @Test
  void lokisQueriesParseAndReturnNumbers() {
    String expr = "sum(count_over_time({a=\"b\"} |= \"x\" [5m]))";
    assertThat(rules("A", QUERY.replace(expr, "sum((" + expr)))
        .containsExactly("logql-invalid data[0].model.expr");
    assertThat(rules("A", QUERY.replace(expr, "{a=\"b\"} |= \"x\"")))
        .containsExactly("logql-not-metric data[0].model.expr");
    assertThat(rules("A", QUERY.replace("\"b\"", "\"$container\"")))
        .containsExactly("logql-variable data[0].model.expr");
    assertThat(rules("A", QUERY.replace("[5m]", "[$__range]"))).isEmpty();
    assertThat(rules("A", QUERY.replace("[5m]", "[${__interval}]").replace("= \"x\"", "~ \"x$\"")))
        .isEmpty();
    assertThat(rules("A", QUERY.replace("expr:", "datasource: {type: prometheus}, expr:")))
        .isEmpty();
    assertThat(
            rules(
                "A", QUERY.replace("{expr: '" + expr + "'", "{datasource: {type: loki}, expr: ''")))
        .containsExactly("logql-missing data[0].model.expr");
  }

  @Test
  void labelsAndAnnotationsParse() {
    String annotations = "C\n        annotations: {a: '%s'}";
    assertThat(
            rules(
                annotations.formatted("{{ $labels.x | title }} {{ $values.B.Value }}"),
                QUERY,
                REDUCE,
                THRESHOLD))
        .isEmpty();
    for (String bad :
        List.of("{{ $label.x }}", "{{ if }}", "{{ $labels.x | shout }}", "{{ end }}")) {
      assertThat(rules(annotations.formatted(bad), QUERY, REDUCE, THRESHOLD))
          .containsExactly("alert-template-invalid annotations.a");
    }
    assertThat(rules("C\n        labels: {a: '{{ $$labels.x }'}", QUERY, REDUCE, THRESHOLD))
        .containsExactly("alert-template-invalid labels.a");
  }

  @Test
  void lokisTrapsAreTold() {
    assertThat(rules("A", QUERY.replace("[5m]", "[10s]")))
        .containsExactly("logql-suspicious data[0].model.expr");
    assertThat(rules("A", QUERY.replace("|= \"x\"", "| logfmt | level=~\"E|ERROR\"")))
        .containsExactly("logql-suspicious data[0].model.expr");
  }

  @Test
  void aPendingPeriodBelowTheIntervalIsWorthKnowing() {
    assertThat(rules("C\n        for: 10s", QUERY, REDUCE, THRESHOLD))
        .containsExactly("for-below-interval for");
  }
}
