package dev.grafter.alerting;

import dev.grafter.alerting.expr.ClassicCommand;
import dev.grafter.alerting.expr.Command;
import dev.grafter.alerting.expr.CommandReader;
import dev.grafter.alerting.expr.ExpressionException;
import dev.grafter.alerting.expr.Moment;
import dev.grafter.alerting.expr.Value;
import dev.grafter.logql.eval.Engine;
import dev.grafter.logql.eval.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The queries and expressions of a rule, checked and put in the order in which they run. */
final class RulePipeline {

  private final GrafanaRule rule;
  private final Map<String, LokiQuery> queries = new LinkedHashMap<>();
  private final Map<String, Command> commands = new LinkedHashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final List<String> order = new ArrayList<>();

  private RulePipeline(GrafanaRule rule) {
    this.rule = rule;
  }

  /**
   * The pipeline of a rule.
   *
   * @throws ExpressionException in Grafana's words, when it would refuse to evaluate the rule
   */
  static RulePipeline of(GrafanaRule rule) {
    RulePipeline pipeline = new RulePipeline(rule);
    rule.queries().forEach(pipeline::requireHysteresisLast);
    rule.queries().forEach(pipeline::add);
    pipeline.commands.forEach(pipeline::requireInputs);
    Set<String> path = new HashSet<>();
    rule.queries().forEach(query -> pipeline.visit(query.refId(), path));
    pipeline.requireCondition();
    return pipeline;
  }

  private void requireHysteresisLast(GrafanaRule.Query query) {
    if (query.isExpression()
        && !query.refId().equals(rule.condition())
        && CommandReader.isHysteresis(query.model())) {
      throw new ExpressionException(
          "recovery threshold '" + query.refId() + "' is only allowed to be the alert condition");
    }
  }

  private void add(GrafanaRule.Query query) {
    if (query.isExpression()) {
      commands.put(
          query.refId(),
          CommandReader.read(
              query.refId(), query.model(), query.from().toNanos(), query.to().toNanos()));
      texts.put(query.refId(), StageTexts.of(query.model()));
    } else {
      LokiQuery loki = LokiQuery.of(query);
      queries.put(query.refId(), loki);
      texts.put(query.refId(), loki.text());
    }
  }

  private void requireInputs(String refId, Command command) {
    for (String input : command.inputs()) {
      if (input.equals(refId)) {
        throw new ExpressionException(
            "expression '"
                + input
                + "' cannot reference itself. Must be query or another expression");
      }
      if (!queries.containsKey(input) && !commands.containsKey(input)) {
        throw new ExpressionException("unable to find dependent node '" + input + "'");
      }
      Command other = commands.get(input);
      if (command instanceof ClassicCommand && other != null) {
        throw new ExpressionException(
            "only data source queries may be inputs to a classic condition, "
                + input
                + " is a Expression");
      }
      if (other instanceof ClassicCommand) {
        throw new ExpressionException(
            "classic conditions may not be the input for other expressions, but "
                + input
                + " is the input for "
                + refId);
      }
    }
  }

  private void visit(String refId, Set<String> path) {
    if (order.contains(refId)) {
      return;
    }
    if (!path.add(refId)) {
      throw cyclic(refId, path);
    }
    if (commands.containsKey(refId)) {
      commands.get(refId).inputs().forEach(input -> visit(input, path));
    }
    path.remove(refId);
    order.add(refId);
  }

  private ExpressionException cyclic(String refId, Set<String> path) {
    Set<String> circle = new LinkedHashSet<>(path);
    circle.removeIf(other -> !reaches(other, refId, new HashSet<>()));
    List<String> members =
        rule.queries().stream().map(GrafanaRule.Query::refId).filter(circle::contains).toList();
    return new ExpressionException(
        "topo: no topological ordering: cyclic components: [[" + String.join(" ", members) + "]]");
  }

  private boolean reaches(String from, String to, Set<String> seen) {
    Command command = commands.get(from);
    return command != null
        && seen.add(from)
        && (command.inputs().contains(to)
            || command.inputs().stream().anyMatch(input -> reaches(input, to, seen)));
  }

  private void requireCondition() {
    if (!order.contains(rule.condition())) {
      throw new ExpressionException(
          "condition "
              + rule.condition()
              + " does not exist, must be one of ["
              + String.join(" ", order)
              + "]");
    }
  }

  /**
   * Runs all stages.
   *
   * @param loaded the series that have passed a threshold with hysteresis
   */
  Map<String, StageOutcome> run(Engine engine, long now, Set<Labels> loaded) {
    Map<String, StageOutcome> outcomes = new HashMap<>();
    Map<String, List<Value>> values = new HashMap<>();
    for (String refId : order) {
      LokiQuery query = queries.get(refId);
      StageOutcome outcome =
          query == null
              ? run(commands.get(refId), outcomes, new Moment(now, values, loaded))
              : query.run(engine, now);
      outcomes.put(refId, outcome);
      values.put(refId, outcome.values());
    }
    return outcomes;
  }

  /** A stage whose input failed does not run; its failure is the input's. */
  private static StageOutcome run(
      Command command, Map<String, StageOutcome> outcomes, Moment moment) {
    for (String input : command.inputs()) {
      if (outcomes.get(input).failure().isPresent()) {
        return outcomes.get(input);
      }
    }
    try {
      return command instanceof ClassicCommand classic
          ? StageOutcome.of(classic.result(moment))
          : StageOutcome.of(command.run(moment));
    } catch (ExpressionException e) {
      return StageOutcome.failed(StageFailure.of(e.getMessage()));
    }
  }

  /** What the stages gave, for people, in the order of the rule. */
  List<StageResult> results(Map<String, StageOutcome> outcomes, long now) {
    List<StageResult> results = new ArrayList<>();
    for (GrafanaRule.Query query : rule.queries()) {
      LokiQuery loki = queries.get(query.refId());
      StageOutcome outcome = outcomes.get(query.refId());
      results.add(
          new StageResult(
              query.refId(),
              texts.get(query.refId()),
              Optional.ofNullable(loki).map(l -> l.asked(now)),
              outcome.values(),
              outcome.failure().map(StageFailure::message)));
    }
    return results;
  }
}
