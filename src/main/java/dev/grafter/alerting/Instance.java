package dev.grafter.alerting;

import dev.grafter.logql.eval.Labels;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** An alert instance of a Grafana rule, with what Grafana remembers of it between evaluations. */
final class Instance {

  private final Labels key;
  private final Labels series;
  private final Map<String, String> labels;
  private final Map<String, String> annotations;
  private AlertState state = AlertState.NORMAL;
  private String reason = "";
  private long startsAt;
  private long lastEvaluation;
  private Map<String, Double> values = Map.of();
  private Supplier<String> text = () -> "";
  private StageFailure failure;

  /**
   * A new instance, which is normal.
   *
   * @param key its labels as expanded: what it is found by
   * @param series the labels of the result that it comes from
   * @param annotations its annotations
   * @param time when it is evaluated for the first time, in nanoseconds
   */
  Instance(Labels key, Labels series, Map<String, String> annotations, long time) {
    this.key = key;
    this.series = series;
    this.labels = new TreeMap<>(key.toMap());
    this.annotations = new TreeMap<>(annotations);
    this.startsAt = time;
    this.lastEvaluation = time;
  }

  /** Takes over what an earlier evaluation left under the same key. */
  void follow(Instance earlier, boolean failsAgain) {
    state = earlier.state;
    reason = earlier.reason;
    startsAt = earlier.startsAt;
    values = earlier.values;
    text = earlier.text;
    failure = earlier.failure;
    if (earlier.state == AlertState.ERROR && failsAgain) {
      copyLabel(earlier, GrafanaLabels.DATASOURCE);
      copyLabel(earlier, GrafanaLabels.REF_ID);
    }
  }

  private void copyLabel(Instance earlier, String name) {
    if (earlier.labels.containsKey(name)) {
      labels.put(name, earlier.labels.get(name));
    }
  }

  Labels key() {
    return key;
  }

  Labels series() {
    return series;
  }

  Map<String, String> labels() {
    return labels;
  }

  Map<String, String> annotations() {
    return annotations;
  }

  AlertState state() {
    return state;
  }

  String reason() {
    return reason;
  }

  void reason(String because) {
    reason = because;
  }

  long startsAt() {
    return startsAt;
  }

  long lastEvaluation() {
    return lastEvaluation;
  }

  StageFailure failure() {
    return failure;
  }

  void failure(StageFailure because) {
    failure = because;
  }

  /** Goes to a state that begins now; an earlier failure is over. */
  void set(AlertState next, long time) {
    state = next;
    startsAt = time;
    failure = null;
  }

  /** Records that it was evaluated. Where there are no numbers, -1 stands for those before. */
  void evaluated(ConditionResult result, long time) {
    lastEvaluation = time;
    text = result.text();
    Map<String, Double> next = new HashMap<>();
    if (result.hasNoNumbers()) {
      values.keySet().forEach(refId -> next.put(refId, -1.0));
    } else {
      result
          .captures()
          .forEach(
              (refId, capture) ->
                  next.put(refId, capture.value() == null ? Double.NaN : capture.value()));
    }
    values = next;
  }

  Map<String, Double> values() {
    return values;
  }

  String text() {
    return text.get();
  }
}
