package dev.grafter.alerting;

import dev.grafter.gotext.GoFloat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What Grafana's rules API says of a rule. */
final class GrafanaReport {

  private final GrafanaRule rule;
  private final Collection<Instance> instances;

  GrafanaReport(GrafanaRule rule, Collection<Instance> instances) {
    this.rule = rule;
    this.instances = instances;
  }

  Evaluation evaluation(Instant time, List<StageResult> stages) {
    return new Evaluation(
        time,
        health(),
        state(),
        instances.stream()
            .flatMap(instance -> Optional.ofNullable(instance.failure()).stream())
            .map(StageFailure::message)
            .findFirst(),
        alerts(),
        stages);
  }

  private String health() {
    boolean noData = false;
    for (Instance instance : instances) {
      if (instance.state() == AlertState.ERROR || instance.failure() != null) {
        return "error";
      }
      noData |= instance.state() == AlertState.NO_DATA;
    }
    return noData ? "nodata" : "ok";
  }

  private String state() {
    if (any(AlertState.FIRING)) {
      return "firing";
    } else if (any(AlertState.RECOVERING)) {
      return "recovering";
    }
    return any(AlertState.PENDING) ? "pending" : "inactive";
  }

  private boolean any(AlertState state) {
    return instances.stream().anyMatch(instance -> instance.state() == state);
  }

  private List<Alert> alerts() {
    List<Alert> alerts = new ArrayList<>();
    instances.forEach(instance -> alerts.add(alert(instance)));
    alerts.sort(Comparator.comparing(alert -> alert.labels().toString()));
    return alerts;
  }

  private Alert alert(Instance instance) {
    Map<String, String> labels = new TreeMap<>(instance.labels());
    labels.keySet().removeIf(GrafanaLabels::isHidden);
    String word = instance.state().grafanaWord();
    return new Alert(
        labels,
        instance.annotations(),
        instance.state(),
        instance.reason().isEmpty() ? word : word + " (" + instance.reason() + ")",
        Times.instant(instance.startsAt()),
        hasValue(instance) ? value(instance) : "");
  }

  private static boolean hasValue(Instance instance) {
    return switch (instance.state()) {
      case PENDING, FIRING, RECOVERING -> true;
      case NORMAL, NO_DATA, ERROR -> false;
    };
  }

  /** The numbers of the condition; those of classic conditions are several. */
  private String value(Instance instance) {
    Map<String, Double> values = new TreeMap<>(instance.values());
    values.keySet().removeIf(refId -> !refId.contains(rule.condition()));
    if (values.isEmpty()) {
      return instance.text();
    }
    if (values.size() == 1) {
      return GoFloat.formatE(values.values().iterator().next());
    }
    return String.join(
        ", ",
        values.entrySet().stream()
            .map(e -> e.getKey() + ": " + GoFloat.formatE(e.getValue()))
            .sorted()
            .toList());
  }
}
