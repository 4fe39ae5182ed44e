package dev.grafter.alerting;

import dev.grafter.alerting.ConditionResult.Capture;
import dev.grafter.alerting.ConditionResult.Kind;
import dev.grafter.alerting.expr.ClassicResult;
import dev.grafter.alerting.expr.LabelSets;
import dev.grafter.alerting.expr.Value;
import dev.grafter.gotext.GoFloat;
import dev.grafter.logql.eval.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes results of what the stages gave: a series of the condition is normal at 0 and alerting at
 * any other number; a query without data anywhere in the rule makes the whole evaluation no data.
 */
final class ConditionJudge {

  private final GrafanaRule rule;
  private final Map<String, StageOutcome> outcomes;
  private final Map<String, Map<Labels, Capture>> captures = new TreeMap<>();

  private ConditionJudge(GrafanaRule rule, Map<String, StageOutcome> outcomes) {
    this.rule = rule;
    this.outcomes = outcomes;
  }

  static List<ConditionResult> judge(GrafanaRule rule, Map<String, StageOutcome> outcomes) {
    return new ConditionJudge(rule, outcomes).results();
  }

  private List<ConditionResult> results() {
    StageOutcome condition = outcomes.get(rule.condition());
    if (condition.failure().isPresent()) {
      return List.of(ConditionResult.error(condition.failure().get()));
    }
    List<ConditionResult> noData = noData();
    if (!noData.isEmpty()) {
      return noData;
    }
    if (condition.values().isEmpty()) {
      return List.of(ConditionResult.noData(Labels.EMPTY));
    }
    rule.queries().forEach(this::capture);
    List<ConditionResult> results = new ArrayList<>();
    condition.values().forEach(value -> results.add(result(value, condition.matches())));
    return unique(results);
  }

  /** One result a datasource, which names the queries without data. */
  private List<ConditionResult> noData() {
    Map<String, Set<String>> empty = new TreeMap<>();
    for (GrafanaRule.Query query : rule.queries()) {
      if (!query.isExpression() && outcomes.get(query.refId()).isNoData()) {
        empty.computeIfAbsent(query.datasourceUid(), uid -> new TreeSet<>()).add(query.refId());
      }
    }
    return empty.entrySet().stream()
        .map(
            e ->
                ConditionResult.noData(
                    Labels.of(
                        Map.of(
                            "datasource_uid",
                            e.getKey(),
                            "ref_id",
                            String.join(",", e.getValue())))))
        .toList();
  }

  private void capture(GrafanaRule.Query query) {
    Map<Labels, Capture> numbers = new TreeMap<>();
    for (Value value : outcomes.get(query.refId()).values()) {
      if (value instanceof Value.Numeric number) {
        numbers.put(
            number.labels(), new Capture(number.labels(), number.value(), !query.isExpression()));
      } else if (value instanceof Value.Scalar scalar) {
        numbers.put(Labels.EMPTY, new Capture(Labels.EMPTY, scalar.value(), !query.isExpression()));
      }
    }
    captures.put(query.refId(), numbers);
  }

  private ConditionResult result(Value value, List<ClassicResult.Match> matches) {
    if (value instanceof Value.NoData) {
      return ConditionResult.noData(Labels.EMPTY);
    }
    if (value instanceof Value.Series) {
      return invalid("looks like time series data, only reduced data can be alerted on.");
    }
    Double number = value instanceof Value.Numeric n ? n.value() : ((Value.Scalar) value).value();
    boolean classic = !matches.isEmpty() || isClassic();
    Map<String, Capture> own = classic ? classic(matches) : matching(value.labels());
    return new ConditionResult(
        kind(number),
        value.labels(),
        own,
        () -> classic ? matchText(matches) : captureText(own),
        Optional.empty());
  }

  private boolean isClassic() {
    return rule.queries().stream()
        .filter(query -> query.refId().equals(rule.condition()))
        .anyMatch(
            query ->
                query.isExpression()
                    && query.model().text("type").filter("classic_conditions"::equals).isPresent());
  }

  private static Kind kind(Double number) {
    if (number == null) {
      return Kind.NO_DATA;
    }
    return number == 0 ? Kind.NORMAL : Kind.ALERTING;
  }

  private ConditionResult invalid(String reason) {
    return ConditionResult.error(
        StageFailure.of(
            "invalid format of evaluation results for the alert definition "
                + rule.condition()
                + ": "
                + reason));
  }

  private Map<String, Capture> classic(List<ClassicResult.Match> matches) {
    Map<String, Capture> own = new HashMap<>();
    for (int i = 0; i < matches.size(); i++) {
      ClassicResult.Match match = matches.get(i);
      own.put(rule.condition() + i, new Capture(match.labels(), match.value(), false));
    }
    return own;
  }

  /** Of each stage the number with the same labels, or else one with fewer or more. */
  private Map<String, Capture> matching(Labels labels) {
    Map<String, Capture> own = new HashMap<>();
    captures.forEach(
        (refId, numbers) -> {
          Capture exact = numbers.get(labels);
          if (exact != null) {
            own.put(refId, exact);
          } else {
            numbers.values().stream()
                .filter(
                    other ->
                        LabelSets.contains(labels, other.labels())
                            || LabelSets.contains(other.labels(), labels))
                .forEach(other -> own.put(refId, other));
          }
        });
    return own;
  }

  private static String matchText(List<ClassicResult.Match> matches) {
    return String.join(
        ", ",
        matches.stream()
            .map(match -> text("metric", match.metric(), match.labels(), match.value()))
            .toList());
  }

  private static String captureText(Map<String, Capture> own) {
    return String.join(
        ", ",
        new TreeMap<>(own)
            .entrySet().stream()
                .map(e -> text("var", e.getKey(), e.getValue().labels(), e.getValue().value()))
                .toList());
  }

  private static String text(String kind, String name, Labels labels, Double value) {
    String number = value == null ? "null" : GoFloat.formatG(value);
    return "[ " + kind + "='" + name + "' labels={" + plain(labels) + "} value=" + number + " ]";
  }

  /** As the plugin SDK prints labels. */
  private static String plain(Labels labels) {
    List<String> pairs = new ArrayList<>();
    labels.toMap().forEach((name, value) -> pairs.add(name + "=" + value));
    return String.join(", ", pairs);
  }

  private List<ConditionResult> unique(List<ConditionResult> results) {
    Set<Labels> seen = new HashSet<>();
    for (ConditionResult result : results) {
      if (!seen.add(result.instance())) {
        return List.of(
            ConditionResult.error(
                StageFailure.of(
                    "invalid format of evaluation results for the alert definition : frame cannot"
                        + " uniquely be identified by its labels: has duplicate results with"
                        + " labels {"
                        + plain(result.instance())
                        + "}"),
                result.instance()));
      }
    }
    return results;
  }
}
