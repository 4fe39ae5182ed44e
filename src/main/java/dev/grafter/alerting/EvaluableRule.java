package dev.grafter.alerting;

import java.time.Duration;
import java.util.Map;

/** An alert rule that can be evaluated here. */
public sealed interface EvaluableRule permits GrafanaRule, RulerAlert {

  /** Its name: Grafana's title, the ruler's alert name. */
  String name();

  /** The group in which it is evaluated. */
  String group();

  /** How often it is evaluated. */
  Duration interval();

  /** Its labels, not expanded. */
  Map<String, String> labels();

  /** Whether it is not evaluated at all. */
  boolean paused();

  /** In words, for messages: {@code Grafana rule "x"}. */
  String describe();

  /** Starts to evaluate it, with no instances yet. */
  RuleEvaluator evaluator(LogSource logs);
}
