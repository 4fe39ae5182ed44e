package dev.grafter.scenario;

import dev.grafter.alerting.Alert;
import dev.grafter.alerting.AlertState;
import dev.grafter.alerting.Evaluation;
import dev.grafter.fleet.AlertEngine;
import dev.grafter.logql.eval.Labels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The evaluations of one rule in one phase.
 *
 * @param engine whose rule
 * @param phase the phase
 * @param evaluations in the order of time
 */
record RuleRun(AlertEngine engine, Phase phase, List<Evaluation> evaluations) {

  /** Copies the evaluations. */
  RuleRun {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(phase, "phase");
    evaluations = List.copyOf(evaluations);
  }

  String text() {
    return Sentences.name(engine) + ", " + phase.text();
  }

  /** The last evaluation at or before a time. */
  Optional<Evaluation> at(long time) {
    Instant until = Moments.instant(time);
    Evaluation last = null;
    for (Evaluation evaluation : evaluations) {
      if (evaluation.time().isAfter(until)) {
        break;
      }
      last = evaluation;
    }
    return Optional.ofNullable(last);
  }

  /**
   * The evaluations at which an alert with such labels begins to fire, one for each such alert. The
   * way back from recovering is no begin, since the alert was not over.
   */
  List<Evaluation> fires(Labels wanted) {
    List<Evaluation> begins = new ArrayList<>();
    Map<Map<String, String>, AlertState> before = Map.of();
    for (Evaluation evaluation : evaluations) {
      Map<Map<String, String>, AlertState> now = new HashMap<>();
      for (Alert alert : evaluation.alerts()) {
        if (Matching.has(alert.labels(), wanted)) {
          now.put(alert.labels(), alert.state());
          if (begins(before.get(alert.labels()), alert.state())) {
            begins.add(evaluation);
          }
        }
      }
      before = now;
    }
    return begins;
  }

  private static boolean begins(AlertState before, AlertState now) {
    return now == AlertState.FIRING
        && before != AlertState.FIRING
        && before != AlertState.RECOVERING;
  }
}
