package dev.grafter.alerting.rules;

import dev.grafter.alerting.EvaluableRule;
import dev.grafter.codec.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Grafana's rules as the API behind its user interface answers them: groups by folder. */
final class UiRules {

  private static final String ALERT = "grafana_alert";
  private static final Map<String, String> SPELLINGS =
      Map.of(
          "no_data_state", "noDataState",
          "exec_err_state", "execErrState",
          "is_paused", "isPaused",
          "missing_series_evals_to_resolve", "missingSeriesEvalsToResolve");
  private static final List<String> OUTSIDE =
      List.of("for", "keep_firing_for", "labels", "annotations");

  private UiRules() {}

  /** Whether the groups of some folder hold such rules. */
  static boolean isAnswer(Node.Obj file) {
    return file.fields().keySet().stream()
        .flatMap(folder -> file.objects(folder).stream())
        .flatMap(group -> group.objects("rules").stream())
        .anyMatch(rule -> rule.has(ALERT));
  }

  static List<EvaluableRule> answer(Node.Obj file) {
    List<EvaluableRule> rules = new ArrayList<>();
    for (String folder : file.fields().keySet()) {
      for (Node.Obj group : Nodes.list(file, folder, "the answer")) {
        String name = Nodes.required(group, "name", "a rule group");
        String what = "group \"" + name + "\"";
        Duration interval = Nodes.duration(group, "interval", what, UnaryOperator.identity());
        GrafanaGroup place =
            new GrafanaGroup(
                "", folder, name, interval.isZero() ? GrafanaGroup.DEFAULT_INTERVAL : interval);
        for (Node.Obj rule : Nodes.list(group, "rules", what)) {
          GrafanaRuleReader.api(respelled(rule), place).read().ifPresent(rules::add);
        }
      }
    }
    return rules;
  }

  /** The rule as the provisioning API spells it. */
  private static Node.Obj respelled(Node.Obj rule) {
    Node.ObjBuilder builder = Node.object();
    rule.find(ALERT)
        .flatMap(Node::asObject)
        .ifPresent(
            alert ->
                alert
                    .fields()
                    .forEach((key, value) -> builder.put(SPELLINGS.getOrDefault(key, key), value)));
    OUTSIDE.forEach(key -> rule.find(key).ifPresent(value -> builder.put(key, value)));
    return builder.build().at(rule.where());
  }
}
