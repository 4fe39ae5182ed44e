package dev.grafter.alerting;

import dev.grafter.logql.syntax.Expr;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * An alerting rule of Loki's ruler as it is evaluated. Loki 3.4 takes {@code keep_firing_for} and
 * {@code query_offset} in rule files and then forgets them, so there is no place for them here.
 *
 * @param name its name
 * @param group its group
 * @param interval how often it is evaluated
 * @param limit how many alerts it may have; 0 for any number
 * @param expr what it asks
 * @param pending how long the condition must hold
 * @param labels templates of labels
 * @param annotations templates of annotations
 */
public record RulerAlert(
    String name,
    String group,
    Duration interval,
    int limit,
    Expr expr,
    Duration pending,
    Map<String, String> labels,
    Map<String, String> annotations)
    implements EvaluableRule {

  /** Copies the maps. */
  public RulerAlert {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(expr, "expr");
    Objects.requireNonNull(pending, "pending");
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
  }

  @Override
  public boolean paused() {
    return false;
  }

  @Override
  public String describe() {
    return "ruler rule \"" + name + "\"";
  }

  @Override
  public RuleEvaluator evaluator(LogSource logs) {
    return new RulerEvaluator(this, logs);
  }
}
