package dev.grafter.alerting;

import dev.grafter.logql.eval.Labels;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What one evaluation says of one series of the condition.
 *
 * @param kind what it is
 * @param instance the labels of the series
 * @param captures the numbers of all stages that belong to the series, by stage
 * @param text all of them in one text, which is {@code $value} unless one query alone has a number
 * @param failure why it failed
 */
record ConditionResult(
    Kind kind,
    Labels instance,
    Map<String, Capture> captures,
    Supplier<String> text,
    Optional<StageFailure> failure) {

  /** What a result can be. */
  enum Kind {
    NORMAL("Normal"),
    ALERTING("Alerting"),
    NO_DATA("NoData"),
    ERROR("Error");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Grafana's word, as reasons of states spell it. */
    String word() {
      return word;
    }
  }

  /**
   * A number of a stage.
   *
   * @param labels its series
   * @param value the number, perhaps null
   * @param isQuery whether a datasource gave it
   */
  record Capture(Labels labels, Double value, boolean isQuery) {}

  ConditionResult {
    captures = Collections.unmodifiableMap(new TreeMap<>(captures));
  }

  static ConditionResult noData(Labels instance) {
    return new ConditionResult(Kind.NO_DATA, instance, Map.of(), () -> "", Optional.empty());
  }

  static ConditionResult error(StageFailure failure) {
    return error(failure, Labels.EMPTY);
  }

  static ConditionResult error(StageFailure failure, Labels instance) {
    return new ConditionResult(Kind.ERROR, instance, Map.of(), () -> "", Optional.of(failure));
  }

  /** Whether Grafana takes no number for it, so that the numbers before it count as lost. */
  boolean hasNoNumbers() {
    return kind == Kind.NO_DATA || kind == Kind.ERROR;
  }
}
