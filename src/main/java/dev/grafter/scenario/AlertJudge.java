package dev.grafter.scenario;

import dev.grafter.alerting.Alert;
import dev.grafter.alerting.AlertState;
import dev.grafter.alerting.Evaluation;
import dev.grafter.fleet.AlertEngine;
import dev.grafter.logql.eval.Labels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds an expectation on an alert against one run of its rule. */
final class AlertJudge {

  private static final int SHOWN = 6;

  private final Timeline time;

  AlertJudge(Timeline time) {
    this.time = time;
  }

  /**
   * How a run differs from what was expected.
   *
   * @param happened what happened instead, in words
   * @param at the evaluation that shows it; empty when no single one does
   */
  record Mismatch(String happened, Optional<Evaluation> at) {}

  /** How the run differs, if it does. */
  Optional<Mismatch> judge(Expectation.OnAlert expected, RuleRun run) {
    return expected instanceof Expectation.Fires fires
        ? fires(fires, run)
        : state((Expectation.State) expected, run);
  }

  private Optional<Mismatch> fires(Expectation.Fires expected, RuleRun run) {
    List<Evaluation> times = run.fires(expected.labels());
    if (times.size() == expected.count()) {
      return Optional.empty();
    }
    String when =
        times.stream()
            .limit(SHOWN)
            .map(begin -> time.offset(Moments.nanos(begin.time())))
            .collect(Collectors.joining(", "));
    String happened =
        times.isEmpty()
            ? "it never fires"
            : "it fires "
                + Sentences.times(times.size())
                + ", at "
                + when
                + (times.size() > SHOWN ? ", ..." : "");
    return Optional.of(new Mismatch(happened, surplus(expected, times)));
  }

  /** The evaluation at which it fires once too often. */
  private static Optional<Evaluation> surplus(Expectation.Fires expected, List<Evaluation> times) {
    return times.size() > expected.count()
        ? Optional.of(times.get((int) expected.count()))
        : Optional.empty();
  }

  private static Optional<Mismatch> state(Expectation.State expected, RuleRun run) {
    Optional<Evaluation> last = run.at(expected.at());
    if (last.isEmpty()) {
      return expected.state() == AlertState.NORMAL
          ? Optional.empty()
          : Optional.of(new Mismatch("not evaluated yet", Optional.empty()));
    }
    Evaluation evaluation = last.get();
    List<Alert> alerts =
        evaluation.alerts().stream()
            .filter(alert -> Matching.has(alert.labels(), expected.labels()))
            .toList();
    return holds(expected, evaluation, alerts, run.engine())
        ? Optional.empty()
        : Optional.of(new Mismatch(happened(expected, evaluation, alerts), last));
  }

  private static boolean holds(
      Expectation.State expected, Evaluation evaluation, List<Alert> alerts, AlertEngine engine) {
    return switch (expected.state()) {
      case NORMAL -> areNormal(alerts) && couldBeJudged(evaluation);
      case ERROR -> any(expected, alerts) || fails(evaluation, alerts, engine);
      case PENDING, FIRING, RECOVERING, NO_DATA -> any(expected, alerts);
    };
  }

  /** Grafana has alerts for what fails; the ruler keeps those that it had. */
  private static boolean fails(Evaluation evaluation, List<Alert> alerts, AlertEngine engine) {
    return evaluation.lastError().isPresent() && (alerts.isEmpty() || engine == AlertEngine.RULER);
  }

  private static boolean areNormal(List<Alert> alerts) {
    return alerts.stream().allMatch(alert -> alert.state() == AlertState.NORMAL);
  }

  /** A rule that fails is normal only where its engine takes failures for normal. */
  private static boolean couldBeJudged(Evaluation evaluation) {
    return evaluation.lastError().isEmpty()
        || (!evaluation.alerts().isEmpty() && areNormal(evaluation.alerts()));
  }

  private static boolean any(Expectation.State expected, List<Alert> alerts) {
    return alerts.stream()
        .anyMatch(
            alert ->
                alert.state() == expected.state()
                    && Matching.has(alert.annotations(), expected.annotations()));
  }

  private static String happened(
      Expectation.State expected, Evaluation evaluation, List<Alert> alerts) {
    if (!evaluation.lastError().isEmpty()) {
      return "it could not be evaluated: " + evaluation.lastError().get();
    }
    if (alerts.isEmpty()) {
      return evaluation.alerts().isEmpty()
          ? "normal, there is no alert"
          : "no alert has these labels; there are " + list(evaluation.alerts(), expected);
    }
    return list(alerts, expected);
  }

  private static String list(List<Alert> alerts, Expectation.State expected) {
    return alerts.stream()
            .limit(SHOWN)
            .map(alert -> text(alert, expected))
            .collect(Collectors.joining(", "))
        + (alerts.size() > SHOWN ? ", ..." : "");
  }

  private static String text(Alert alert, Expectation.State expected) {
    String annotations =
        alert.state() == expected.state() && expected.annotations().size() > 0
            ? " with annotations " + Matching.named(alert.annotations(), expected.annotations())
            : "";
    return state(alert) + " " + Labels.of(alert.labels()) + annotations;
  }

  /** The word of scenarios, and the engine's own where that says more. */
  private static String state(Alert alert) {
    return alert.stateText().contains("(")
        ? StateWords.of(alert.state()) + ", which is " + alert.stateText()
        : StateWords.of(alert.state());
  }
}
