package dev.grafter.scenario;

import dev.grafter.alerting.EvaluableRule;
import dev.grafter.alerting.GrafanaRule;
import dev.grafter.alerting.RulerAlert;
import dev.grafter.codec.Location;
import dev.grafter.fleet.AlertEngine;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A rule of a {@link RuleBook}.
 *
 * @param rule the rule
 * @param where where it was written; unknown for rules of the model
 */
record BookRule(EvaluableRule rule, Location where) {

  /** Checks that both are given. */
  BookRule {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(where, "where");
  }

  AlertEngine engine() {
    return rule instanceof GrafanaRule ? AlertEngine.GRAFANA : AlertEngine.RULER;
  }

  /** Grafana's uid, or the name of the ruler's alert. */
  String id() {
    return rule instanceof GrafanaRule grafana ? grafana.uid() : rule.name();
  }

  /** The labels by which it differs from others of its name. */
  Map<String, String> labels() {
    if (rule instanceof GrafanaRule grafana) {
      Map<String, String> labels = new TreeMap<>(grafana.labels());
      labels.put("grafana_folder", grafana.folder());
      return labels;
    }
    return ((RulerAlert) rule).labels();
  }

  Schedule schedule(Timeline time) {
    return new Schedule(engine(), rule.interval().toNanos(), time);
  }
}
