/**
 * Alert rules over time, without a server: Grafana's expressions and state machine, and the state
 * machine of Loki's ruler.
 *
 * <p>A rule ({@link dev.grafter.alerting.GrafanaRule}, {@link dev.grafter.alerting.RulerAlert}) is
 * read from a file or made of a rule of the model by {@link dev.grafter.alerting.rules.RuleFiles}.
 * Its {@link dev.grafter.alerting.RuleEvaluator} is asked at growing times, and each {@link
 * dev.grafter.alerting.Evaluation} says what the rules API of the real server would then say:
 *
 * <pre>{@code
 * LogSource logs = LogSource.delayed(streams, Duration.ofSeconds(10));
 * RuleEvaluator evaluator = rule.evaluator(logs);
 * for (Instant time = start; !time.isAfter(end); time = time.plus(rule.interval())) {
 *   Evaluation now = evaluator.evaluate(time);
 *   now.alerts().forEach(alert -> ...);
 * }
 * }</pre>
 */
package dev.grafter.alerting;
