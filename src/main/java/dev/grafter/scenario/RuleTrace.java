package dev.grafter.scenario;

import dev.grafter.alerting.Evaluation;
import dev.grafter.fleet.AlertEngine;
import java.util.List;
import java.util.Objects;

/**
 * All evaluations of a rule in one run.
 *
 * @param engine whose rule
 * @param id Grafana's uid of the rule, or the name of the ruler's alert
 * @param evaluations in the order of time
 */
public record RuleTrace(AlertEngine engine, String id, List<Evaluation> evaluations) {

  /** Copies the evaluations. */
  public RuleTrace {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(id, "id");
    evaluations = List.copyOf(evaluations);
  }
}
