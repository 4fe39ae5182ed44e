package dev.grafter.alerting;

import dev.grafter.alerting.expr.Value;
import dev.grafter.alerting.template.RuleQueries;
import dev.grafter.alerting.template.RulerTemplates;
import dev.grafter.gotext.GoFloat;
import dev.grafter.logql.eval.Engine;
import dev.grafter.logql.eval.EvalException;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.PreparedQuery;
import dev.grafter.logql.eval.QueryResult;
import dev.grafter.logql.eval.Sample;
import dev.grafter.logql.syntax.LogQlParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A rule of Loki's ruler over time: Prometheus' state machine. */
final class RulerEvaluator implements RuleEvaluator {

  private final RulerAlert rule;
  private final LogSource logs;
  private final PreparedQuery query;
  private final String text;
  private final RulerTemplates templates;
  private Map<Labels, Active> active = new LinkedHashMap<>();

  /** An alert that is pending or firing. */
  private static final class Active {
    private final long activeAt;
    private boolean firing;
    private double value;
    private Map<String, String> annotations = Map.of();

    Active(long activeAt) {
      this.activeAt = activeAt;
    }
  }

  RulerEvaluator(RulerAlert rule, LogSource logs) {
    this(
        rule,
        logs,
        PreparedQuery.withoutFrontend(rule.expr()),
        rule.expr().text(),
        new RulerTemplates(rule.name()));
  }

  private RulerEvaluator(
      RulerAlert rule, LogSource logs, PreparedQuery query, String text, RulerTemplates templates) {
    this.rule = rule;
    this.logs = logs;
    this.query = query;
    this.text = text;
    this.templates = templates;
  }

  @Override
  public RuleEvaluator over(LogSource other) {
    return new RulerEvaluator(rule, other, query, text, templates);
  }

  @Override
  public RulerAlert rule() {
    return rule;
  }

  @Override
  public Evaluation evaluate(Instant instant) {
    long time = Times.nanos(instant);
    Engine engine = logs.at(time).withoutFrontend();
    List<Sample> samples = List.of();
    Optional<String> error = Optional.empty();
    try {
      samples = ask(engine, query, time);
      move(samples, engine, time);
    } catch (EvalException e) {
      error = Optional.of("rule evaluation failed: " + e.getMessage());
    }
    return new Evaluation(
        instant,
        error.isPresent() ? "err" : "ok",
        state(),
        error,
        alerts(),
        List.of(stage(samples, instant, error)));
  }

  private StageResult stage(List<Sample> samples, Instant when, Optional<String> error) {
    List<Value> values = new ArrayList<>();
    samples.forEach(sample -> values.add(new Value.Numeric(sample.labels(), sample.value())));
    return new StageResult(
        "expr", text, Optional.of(new StageResult.Asked(when, when)), values, error);
  }

  private static List<Sample> ask(Engine engine, PreparedQuery query, long time) {
    if (query.isLogs()) {
      throw new EvalException("rule result is not a vector or scalar");
    }
    QueryResult result = engine.instant(query, time);
    return result instanceof QueryResult.Scalar scalar
        ? List.of(new Sample(Labels.EMPTY, scalar.value()))
        : ((QueryResult.Vector) result).samples();
  }

  private void move(List<Sample> samples, Engine engine, long time) {
    RuleQueries queries = asked -> ask(engine, engine.prepare(LogQlParser.parse(asked)), time);
    Map<Labels, Active> found = new LinkedHashMap<>();
    for (Sample sample : samples) {
      RulerTemplates.Data data =
          new RulerTemplates.Data(sample.labels().toMap(), sample.value(), queries);
      Active alert = new Active(time);
      alert.value = sample.value();
      alert.annotations = expanded(data);
      if (found.put(labels(sample, data), alert) != null) {
        throw new EvalException(
            "vector contains metrics with the same labelset after applying alert labels");
      }
    }
    found.forEach(this::update);
    advance(found, time);
    if (rule.limit() > 0 && active.size() > rule.limit()) {
      int count = active.size();
      active = new LinkedHashMap<>();
      throw new EvalException("exceeded limit of " + rule.limit() + " with " + count + " alerts");
    }
  }

  private Map<String, String> expanded(RulerTemplates.Data data) {
    Map<String, String> texts = new TreeMap<>();
    rule.annotations().forEach((name, text) -> texts.put(name, templates.expand(text, data)));
    return texts;
  }

  /** An empty label is none. */
  private Labels labels(Sample sample, RulerTemplates.Data data) {
    Map<String, String> labels = new HashMap<>(sample.labels().toMap());
    rule.labels().forEach((name, text) -> labels.put(name, templates.expand(text, data)));
    labels.put("alertname", rule.name());
    labels.remove("__name__");
    labels.values().removeIf(String::isEmpty);
    return Labels.of(labels);
  }

  private void update(Labels labels, Active alert) {
    Active earlier = active.putIfAbsent(labels, alert);
    if (earlier != null) {
      earlier.value = alert.value;
      earlier.annotations = alert.annotations;
    }
  }

  /** An alert is over as soon as its series is missing once. */
  private void advance(Map<Labels, Active> found, long time) {
    active.keySet().retainAll(found.keySet());
    active
        .values()
        .forEach(alert -> alert.firing |= time - alert.activeAt >= rule.pending().toNanos());
  }

  private String state() {
    if (active.isEmpty()) {
      return "inactive";
    }
    return active.values().stream().anyMatch(alert -> alert.firing) ? "firing" : "pending";
  }

  private List<Alert> alerts() {
    List<Alert> alerts = new ArrayList<>();
    new TreeMap<>(active)
        .forEach(
            (labels, alert) ->
                alerts.add(
                    new Alert(
                        labels.toMap(),
                        alert.annotations,
                        alert.firing ? AlertState.FIRING : AlertState.PENDING,
                        alert.firing ? "firing" : "pending",
                        Times.instant(alert.activeAt),
                        GoFloat.formatE(alert.value))));
    return alerts;
  }
}
