package dev.grafter.alerting;

import dev.grafter.alerting.expr.ExpressionException;
import dev.grafter.alerting.template.GrafanaTemplates;
import dev.grafter.logql.eval.Labels;
import dev.grafter.model.alert.ErrorState;
import dev.grafter.model.alert.NoDataState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A Grafana rule over time. */
final class GrafanaEvaluator implements RuleEvaluator {

  /** The reasons of pending instances that have no series. */
  private static final Set<String> NO_SERIES =
      Set.of(ConditionResult.Kind.NO_DATA.word(), ConditionResult.Kind.ERROR.word());

  private final GrafanaRule rule;
  private final LogSource logs;
  private final RulePipeline pipeline;
  private final StageFailure refusal;
  private final GrafanaStates states;
  private final GrafanaTemplates templates;
  private final Map<String, String> extraLabels;
  private final Map<Labels, Instance> instances = new LinkedHashMap<>();

  GrafanaEvaluator(GrafanaRule rule, LogSource logs) {
    this.rule = rule;
    this.logs = logs;
    this.states = new GrafanaStates(rule);
    this.templates = new GrafanaTemplates(rule.name());
    this.extraLabels = GrafanaLabels.of(rule);
    RulePipeline compiled = null;
    StageFailure problem = null;
    try {
      compiled = RulePipeline.of(rule);
    } catch (ExpressionException e) {
      problem = StageFailure.of(e.getMessage());
    }
    this.pipeline = compiled;
    this.refusal = problem;
  }

  private GrafanaEvaluator(GrafanaEvaluator other, LogSource logs) {
    this.rule = other.rule;
    this.logs = logs;
    this.states = other.states;
    this.templates = other.templates;
    this.extraLabels = other.extraLabels;
    this.pipeline = other.pipeline;
    this.refusal = other.refusal;
  }

  @Override
  public RuleEvaluator over(LogSource other) {
    return new GrafanaEvaluator(this, other);
  }

  @Override
  public GrafanaRule rule() {
    return rule;
  }

  @Override
  public Evaluation evaluate(Instant instant) {
    long time = Times.nanos(instant);
    List<StageResult> stages = List.of();
    List<ConditionResult> results;
    if (pipeline == null) {
      results = List.of(ConditionResult.error(refusal));
    } else {
      Map<String, StageOutcome> outcomes = pipeline.run(logs.at(time), time, loaded());
      stages = pipeline.results(outcomes, time);
      results = ConditionJudge.judge(rule, outcomes);
    }
    move(results, time);
    dropMissing(time);
    return new GrafanaReport(rule, instances.values()).evaluation(instant, stages);
  }

  /** The series that a threshold with hysteresis takes for being over the limit. */
  private Set<Labels> loaded() {
    Set<Labels> loaded = new HashSet<>();
    for (Instance instance : instances.values()) {
      boolean active =
          switch (instance.state()) {
            case FIRING, PENDING -> true;
            case NORMAL, RECOVERING, NO_DATA, ERROR -> false;
          };
      if (active && instance.reason().isEmpty()) {
        loaded.add(instance.series());
      }
    }
    return loaded;
  }

  private void move(List<ConditionResult> results, long time) {
    if (!instances.isEmpty() && concernsAll(results)) {
      Map<String, String> more =
          results.get(0).kind() == ConditionResult.Kind.NO_DATA ? origin(results) : Map.of();
      instances.values().forEach(instance -> states.move(instance, results.get(0), time, more));
      return;
    }
    for (ConditionResult result : results) {
      Instance instance = instance(result, time);
      states.move(instance, result, time, Map.of());
      instances.put(instance.key(), instance);
    }
  }

  /** No data and errors concern all instances, unless they are states of their own. */
  private boolean concernsAll(List<ConditionResult> results) {
    return results.stream().allMatch(r -> r.kind() == ConditionResult.Kind.NO_DATA)
        ? rule.noData() != NoDataState.NO_DATA
        : results.stream().allMatch(r -> r.kind() == ConditionResult.Kind.ERROR)
            && rule.error() != ErrorState.ERROR;
  }

  private static Map<String, String> origin(List<ConditionResult> results) {
    List<String> refIds = new ArrayList<>();
    Set<String> datasources = new LinkedHashSet<>();
    for (ConditionResult result : results) {
      if (result.instance().has(GrafanaLabels.REF_ID)) {
        refIds.add(result.instance().get(GrafanaLabels.REF_ID));
      }
      if (result.instance().has(GrafanaLabels.DATASOURCE)) {
        datasources.add(result.instance().get(GrafanaLabels.DATASOURCE));
      }
    }
    return Map.of(
        GrafanaLabels.DATASOURCE,
        String.join(",", datasources),
        GrafanaLabels.REF_ID,
        String.join(",", refIds));
  }

  /**
   * The instance of a result. Where the rule's own labels make those of two results equal, the
   * second goes on from what the first has left.
   */
  private Instance instance(ConditionResult result, long time) {
    GrafanaTemplates.Data data = data(result, time);
    Map<String, String> labels = new HashMap<>(result.instance().toMap());
    rule.labels().forEach((name, text) -> labels.put(name, templates.expand(text, data)));
    labels.putAll(extraLabels);
    Map<String, String> annotations = new TreeMap<>();
    rule.annotations().forEach((name, text) -> annotations.put(name, templates.expand(text, data)));
    Labels key = Labels.of(labels);
    Instance instance = new Instance(key, result.instance(), annotations, time);
    Optional.ofNullable(instances.get(key))
        .ifPresent(
            earlier -> instance.follow(earlier, result.kind() == ConditionResult.Kind.ERROR));
    return instance;
  }

  private GrafanaTemplates.Data data(ConditionResult result, long time) {
    Map<String, String> labels = new TreeMap<>(result.instance().toMap());
    labels.putAll(extraLabels);
    Map<String, GrafanaTemplates.StageNumber> values = new TreeMap<>();
    List<GrafanaTemplates.StageNumber> queried = new ArrayList<>();
    result
        .captures()
        .forEach(
            (refId, capture) -> {
              GrafanaTemplates.StageNumber number =
                  new GrafanaTemplates.StageNumber(
                      capture.labels(), capture.value() == null ? Double.NaN : capture.value());
              values.put(refId, number);
              if (capture.isQuery()) {
                queried.add(number);
              }
            });
    String value = queried.size() == 1 ? queried.get(0).text() : result.text().get();
    return new GrafanaTemplates.Data(labels, values, value, time);
  }

  /**
   * Instances whose series is missing are gone after some evaluations; no data and errors, which
   * have no series, at once.
   */
  private void dropMissing(long time) {
    long patience = rule.interval().toNanos() * rule.missingEvaluations();
    instances
        .values()
        .removeIf(
            instance -> {
              long missing = time - instance.lastEvaluation();
              return missing > 0 && (missing >= patience || hasNoSeries(instance));
            });
  }

  private static boolean hasNoSeries(Instance instance) {
    return switch (instance.state()) {
      case NO_DATA, ERROR -> true;
      case PENDING -> NO_SERIES.contains(instance.reason());
      case NORMAL, FIRING, RECOVERING -> false;
    };
  }
}
