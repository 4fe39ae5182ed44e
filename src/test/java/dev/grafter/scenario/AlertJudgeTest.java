package dev.grafter.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.alerting.Alert;
import dev.grafter.alerting.AlertState;
import dev.grafter.alerting.Evaluation;
import dev.grafter.codec.Location;
import dev.grafter.fleet.AlertEngine;
import dev.grafter.logql.eval.Labels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlertJudgeTest {

  private static final Instant START = Instant.parse("2026-04-27T17:00:00Z");
  private static final Timeline TIME =
      new Timeline(Moments.nanos(START), Moments.nanos(START.plusSeconds(600)));

  private static Alert alert(String app, AlertState state) {
    return new Alert(
        Map.of("app", app),
        Map.of("summary", "in " + app),
        state,
        state.grafanaWord(),
        START,
        "1e+00");
  }

  private static Evaluation evaluation(Optional<String> error, Alert... alerts) {
    return new Evaluation(START, "ok", "inactive", error, List.of(alerts), List.of());
  }

  /** One evaluation every 10 s, each with one alert in that state. */
  private static RuleRun states(AlertState... states) {
    List<Evaluation> evaluations = new ArrayList<>();
    for (AlertState state : states) {
      evaluations.add(
          new Evaluation(
              START.plusSeconds(10L * evaluations.size()),
              "ok",
              "inactive",
              Optional.empty(),
              List.of(alert("shop", state)),
              List.of()));
    }
    return new RuleRun(AlertEngine.GRAFANA, Phase.ZERO, evaluations);
  }

  private static Optional<String> judge(
      AlertEngine engine, AlertState state, Labels labels, Labels annotations, Evaluation... all) {
    Expectation.State expected =
        new Expectation.State(
            Location.NONE,
            Moments.nanos(START.plusSeconds(30)),
            "A",
            state,
            labels,
            annotations,
            Optional.empty());
    RuleRun run = new RuleRun(engine, Phase.ZERO, List.of(all));
    return new AlertJudge(TIME).judge(expected, run).map(AlertJudge.Mismatch::happened);
  }

  private static Optional<String> judge(AlertState state, Evaluation... all) {
    return judge(AlertEngine.GRAFANA, state, Labels.EMPTY, Labels.EMPTY, all);
  }

  @Test
  void normalMeansAllInstancesAndAnyOtherStateAtLeastOne() {
    Evaluation mixed =
        evaluation(
            Optional.empty(), alert("shop", AlertState.FIRING), alert("cart", AlertState.NORMAL));

    assertThat(judge(AlertState.FIRING, mixed)).isEmpty();
    assertThat(judge(AlertState.NORMAL, mixed).orElseThrow())
        .startsWith("firing {app=\"shop\"}, normal {app=\"cart\"}");
    assertThat(judge(AlertState.PENDING, mixed)).isPresent();
    assertThat(judge(AlertState.NORMAL, evaluation(Optional.empty()))).isEmpty();
  }

  @Test
  void labelsAndAnnotationsNarrow() {
    Evaluation firing = evaluation(Optional.empty(), alert("shop", AlertState.FIRING));
    AlertEngine grafana = AlertEngine.GRAFANA;

    assertThat(judge(grafana, AlertState.FIRING, Labels.of("app", "cart"), Labels.EMPTY, firing))
        .contains("no alert has these labels; there are firing {app=\"shop\"}");
    assertThat(judge(grafana, AlertState.NORMAL, Labels.of("app", "cart"), Labels.EMPTY, firing))
        .isEmpty();
    assertThat(judge(grafana, AlertState.FIRING, Labels.EMPTY, Labels.of("summary", "x"), firing))
        .contains("firing {app=\"shop\"} with annotations {summary=\"in shop\"}");
    assertThat(judge(grafana, AlertState.FIRING, Labels.of("zone", ""), Labels.EMPTY, firing))
        .isEmpty();
  }

  @Test
  void whatFailsIsNotNormalUnlessItsEngineSaysSo() {
    Optional<String> error = Optional.of("no answer");

    assertThat(judge(AlertState.NORMAL, evaluation(error, alert("shop", AlertState.ERROR))))
        .contains("it could not be evaluated: no answer");
    assertThat(judge(AlertState.NORMAL, evaluation(error))).isPresent();
    assertThat(judge(AlertState.NORMAL, evaluation(error, alert("shop", AlertState.NORMAL))))
        .isEmpty();
    assertThat(judge(AlertState.ERROR, evaluation(error, alert("shop", AlertState.ERROR))))
        .isEmpty();
    assertThat(judge(AlertState.ERROR, evaluation(error, alert("shop", AlertState.FIRING))))
        .isPresent();
  }

  @Test
  void theRulerKeepsItsAlertsWhenItFails() {
    Evaluation kept = evaluation(Optional.of("no answer"), alert("shop", AlertState.FIRING));

    assertThat(judge(AlertEngine.RULER, AlertState.ERROR, Labels.EMPTY, Labels.EMPTY, kept))
        .isEmpty();
    assertThat(judge(AlertEngine.RULER, AlertState.FIRING, Labels.EMPTY, Labels.EMPTY, kept))
        .isEmpty();
  }

  @Test
  void beforeTheFirstEvaluationAllIsNormal() {
    assertThat(judge(AlertState.NORMAL)).isEmpty();
    assertThat(judge(AlertState.FIRING)).contains("not evaluated yet");
  }

  @Test
  void theWayBackFromRecoveringIsNoNewFiring() {
    RuleRun run =
        states(
            AlertState.PENDING,
            AlertState.FIRING,
            AlertState.FIRING,
            AlertState.RECOVERING,
            AlertState.FIRING,
            AlertState.NORMAL,
            AlertState.FIRING);

    assertThat(run.fires(Labels.EMPTY))
        .extracting(Evaluation::time)
        .containsExactly(START.plusSeconds(10), START.plusSeconds(60));
    assertThat(run.fires(Labels.of("app", "cart"))).isEmpty();
    assertThat(happened(run, 2)).isEmpty();
    assertThat(happened(run, 1)).contains("it fires 2 times, at 10s, 1m");
    assertThat(happened(run, 3)).isPresent();
  }

  private static Optional<String> happened(RuleRun run, long count) {
    Expectation.Fires expected =
        new Expectation.Fires(Location.NONE, "A", count, Labels.EMPTY, Optional.empty());
    return new AlertJudge(TIME).judge(expected, run).map(AlertJudge.Mismatch::happened);
  }

  @Test
  void eachInstanceThatBeginsToFireCounts() {
    Evaluation two =
        evaluation(
            Optional.empty(), alert("shop", AlertState.FIRING), alert("cart", AlertState.FIRING));
    RuleRun run = new RuleRun(AlertEngine.RULER, Phase.ZERO, Stream.of(two, two).toList());

    assertThat(run.fires(Labels.EMPTY)).hasSize(2);
  }
}
