package dev.grafter.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.Node;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogEntry;
import dev.grafter.logql.eval.LogStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateMachinesTest {

  /** One letter an evaluation for one instance: the state; small when it has a reason. */
  private static String states(GrafanaRule rule, String course) {
    RuleEvaluator evaluator = rule.evaluator(Traffic.of(Map.of("a", course)));
    return Traffic.evaluate(evaluator, course.length()).stream()
        .map(StateMachinesTest::letters)
        .collect(Collectors.joining(" "));
  }

  private static String letters(Evaluation evaluation) {
    return evaluation.alerts().stream()
        .map(StateMachinesTest::letter)
        .collect(Collectors.joining());
  }

  private static String letter(Alert alert) {
    String letter =
        switch (alert.state()) {
          case NORMAL -> "O";
          case PENDING -> "P";
          case FIRING -> "F";
          case RECOVERING -> "R";
          case NO_DATA -> "N";
          case ERROR -> "E";
        };
    return alert.stateText().contains("(") ? letter.toLowerCase(Locale.ROOT) : letter;
  }

  /** States of instances side by side: that of the series, then that of no series. */
  @ParameterizedTest(name = "for {0}, keep {1}, {2}, {3}: {4}")
  @CsvSource({
    // the plain way
    "0s,  0s,  OK,       Error,    011100,   O F F F O O",
    "20s, 0s,  OK,       Error,    011100,   O P P F O O",
    "20s, 0s,  OK,       Error,    011011,   O P P O P P",
    // keep firing
    "0s,  20s, OK,       Error,    0110001,  O F F R R O F",
    "20s, 20s, OK,       Error,    1110100,  P P F R F R R",
    "0s,  20s, OK,       Error,    11...0,   F F r r o O",
    // no data
    "0s,  0s,  OK,       Error,    01.10,    O F o F O",
    "0s,  0s,  Alerting, Error,    01.10,    O F f F O",
    "20s, 0s,  Alerting, Error,    00..0,    O O p p O",
    "20s, 0s,  Alerting, Error,    00...0,   O O p p f O",
    "0s,  0s,  KeepLast, Error,    01.00.,   O F f O O o",
    "20s, 0s,  KeepLast, Error,    01.1,     O P p F",
    "20s, 0s,  KeepLast, Error,    01..0,    O P p f O",
    "0s,  0s,  NoData,   Error,    0.0,      O ON O",
    "0s,  0s,  NoData,   Error,    1..0,     F FN N O",
    "20s, 0s,  NoData,   Error,    0....0,   O Op p N N O",
    // errors
    "0s,  0s,  OK,       Error,    0x0,      O OE O",
    "20s, 0s,  OK,       Error,    0xxx0,    O Op p E O",
    "0s,  0s,  OK,       OK,       1x1,      F o F",
    "0s,  0s,  OK,       Alerting, 0x0,      O f O",
    "20s, 0s,  OK,       Alerting, 0xxx0,    O p p f O",
    "0s,  0s,  OK,       KeepLast, 1x0x,     F f O o",
  })
  void grafanaGoesThroughStates(
      String pending, String keep, String noData, String error, String course, String expected) {
    GrafanaRule rule =
        Rules.grafana(
            r ->
                r.put("for", pending)
                    .put("keep_firing_for", keep)
                    .put("noDataState", noData)
                    .put("execErrState", error));
    assertThat(states(rule, course)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1, FF F F", "2, FF FF F", "3, FF FF FF"})
  void aMissingSeriesGoesAfterSomeEvaluations(int evaluations, String expected) {
    GrafanaRule rule = Rules.grafana(r -> r.put("missingSeriesEvalsToResolve", evaluations));
    RuleEvaluator evaluator = rule.evaluator(Traffic.of(Map.of("a", "1..", "b", "111")));
    assertThat(
            Traffic.evaluate(evaluator, 3).stream()
                .map(StateMachinesTest::letters)
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @Test
  void aReturningSeriesThatWasMissedOnceFiresOn() {
    GrafanaRule rule = Rules.grafana(r -> r.put("for", "10s"));
    RuleEvaluator evaluator = rule.evaluator(Traffic.of(Map.of("a", "111.1", "b", "11111")));
    Evaluation last = Traffic.evaluate(evaluator, 5).get(4);
    assertThat(last.alerts())
        .allSatisfy(alert -> assertThat(alert.activeAt()).isEqualTo(Traffic.START.plusSeconds(10)));
  }

  @Test
  void timesAndValuesAreThoseOfTheApi() {
    GrafanaRule rule = Rules.grafana(r -> r.put("for", "10s"));
    RuleEvaluator evaluator = rule.evaluator(Traffic.of(Map.of("a", "0550")));
    List<Evaluation> course = Traffic.evaluate(evaluator, 4);

    assertThat(course.get(0).alerts().get(0).value()).isEmpty();
    Alert pending = course.get(1).alerts().get(0);
    assertThat(pending.labels())
        .isEqualTo(Map.of("alertname", "t", "c", "a", "grafana_folder", "Folder"));
    assertThat(pending.value()).isEqualTo("1e+00");
    assertThat(pending.activeAt()).isEqualTo(Traffic.START.plusSeconds(10));
    assertThat(course)
        .extracting(Evaluation::state)
        .containsExactly("inactive", "pending", "firing", "inactive");
    assertThat(course.get(2).alerts().get(0).activeAt()).isEqualTo(Traffic.START.plusSeconds(20));
  }

  @Test
  void ofTwoSeriesWithOneKeyTheLaterDecides() {
    GrafanaRule rule = Rules.grafana(r -> r.put("labels", Node.object().put("c", "x").build()));
    RuleEvaluator evaluator = rule.evaluator(Traffic.of(Map.of("a", "11", "b", "00")));
    List<Evaluation> course = Traffic.evaluate(evaluator, 2);
    assertThat(course).extracting(StateMachinesTest::letters).containsExactly("O", "O");
    assertThat(course.get(1).alerts().get(0).activeAt()).isEqualTo(Traffic.START.plusSeconds(10));
  }

  @Test
  void hysteresisRemembersWhatHasPassed() {
    Node.Obj limits =
        Node.object()
            .put("evaluator", evaluator("gt", 5))
            .put("unloadEvaluator", evaluator("lt", 3))
            .build();
    GrafanaRule rule =
        Rules.grafana(
            r -> r,
            Rules.query("A", Rules.SUM),
            Rules.expression(
                "C",
                Node.object()
                    .put("type", "threshold")
                    .put("expression", "A")
                    .put("conditions", Node.list(limits))));
    assertThat(states(rule, "44643224")).isEqualTo("O O F F F O O O");
  }

  private static Node.Obj evaluator(String type, double limit) {
    return Node.object().put("type", type).put("params", Node.list(Node.of(limit))).build();
  }

  @Test
  void aBrokenRuleIsAnErrorAtEveryEvaluation() {
    GrafanaRule unknown = Rules.grafana(r -> r.put("condition", "Z"), Rules.query("A", Rules.SUM));
    assertThat(error(unknown)).isEqualTo("condition Z does not exist, must be one of [A]");
    assertThat(error(Rules.grafana(r -> r, Rules.math("C", "$A + 1"))))
        .isEqualTo("unable to find dependent node 'A'");
    assertThat(error(Rules.grafana(r -> r, Rules.math("C", "$C + 1"))))
        .isEqualTo("expression 'C' cannot reference itself. Must be query or another expression");
    assertThat(error(Rules.grafana(r -> r, Rules.math("B", "$C"), Rules.math("C", "$B"))))
        .isEqualTo("topo: no topological ordering: cyclic components: [[B C]]");
    assertThat(error(Rules.grafana(r -> r, Rules.query("A", "{a=}"), Rules.above("C", "A", 0))))
        .isEqualTo(
            "[sse.dataQueryError] failed to execute query [A]: parse error at line 1, col 4:"
                + " syntax error: unexpected }, expecting STRING");
    assertThat(error(Rules.grafana(r -> r, Rules.query("C", "{c=\"a\"}"))))
        .startsWith("[sse.dataQueryError] failed to execute query [C]: log queries are not");
  }

  private static String error(GrafanaRule rule) {
    Evaluation evaluation = rule.evaluator(Traffic.of(Map.of("a", "1"))).evaluate(Traffic.START);
    assertThat(evaluation.health()).isEqualTo("error");
    assertThat(evaluation.alerts().get(0).annotations())
        .containsEntry("Error", evaluation.lastError().orElseThrow());
    return evaluation.lastError().orElseThrow();
  }

  @Test
  void variablesOfGrafanaAreFilledIn() {
    GrafanaRule rule =
        Rules.grafana(
            r -> r,
            Rules.query(
                "A",
                "sum(count_over_time({c=\"a\"}[${__range}])) +"
                    + " sum(count_over_time({c=\"a\"}[$__auto])) + $__range_s * 0 +"
                    + " $__interval_ms * 0"),
            Rules.above("C", "A", 0));
    Evaluation evaluation = rule.evaluator(Traffic.of(Map.of("a", "1"))).evaluate(Traffic.START);
    assertThat(evaluation.stages().get(0).text()).contains("[60s]").contains("60 * 0 + 1000 * 0");
    assertThat(evaluation.state()).isEqualTo("firing");
  }

  @Test
  void stagesTellWhatEachGave() {
    GrafanaRule rule = Rules.grafana(r -> r);
    Evaluation evaluation = rule.evaluator(Traffic.of(Map.of("a", "7"))).evaluate(Traffic.START);
    assertThat(evaluation.stages()).extracting(StageResult::refId).containsExactly("A", "C");
    assertThat(evaluation.stages())
        .extracting(StageResult::text)
        .containsExactly(Rules.SUM, "A gt 0");
    assertThat(evaluation.stages().get(0).values().toString()).contains("7.0");
    assertThat(evaluation.stages().get(0).query()).isPresent();
    assertThat(evaluation.stages().get(1).query()).isEmpty();
  }

  @Test
  void linesThatAreLateAreNotSeenYet() {
    GrafanaRule rule = Rules.grafana(r -> r);
    LogSource logs = Traffic.of(Map.of("a", "1"));
    LogSource late = nanos -> logs.at(nanos - Duration.ofSeconds(6).toNanos());
    assertThat(rule.evaluator(logs).evaluate(Traffic.START).state()).isEqualTo("firing");
    assertThat(rule.evaluator(late).evaluate(Traffic.START).state()).isEqualTo("inactive");
  }

  @Test
  void anEvaluatorOverOtherLogsStartsAnew() {
    RuleEvaluator first = Rules.grafana(r -> r).evaluator(Traffic.of(Map.of("a", "1")));
    first.evaluate(Traffic.START);
    RuleEvaluator second = first.over(Traffic.of(Map.of("b", "0")));
    assertThat(second.evaluate(Traffic.START).alerts())
        .extracting(alert -> alert.labels().get("c"))
        .containsExactly("b");
  }

  @ParameterizedTest
  @CsvSource({
    "0s,  0110, '  firing firing '",
    "10s, 01110, '  pending firing firing '",
    "20s, 011.111, '  pending pending  pending pending firing'",
  })
  void theRulerHasNoPatience(String pending, String course, String expected) {
    RulerAlert rule = Rules.ruler(r -> r.put("for", pending));
    RuleEvaluator evaluator = rule.evaluator(Traffic.of(Map.of("a", course)));
    assertThat(
            Traffic.evaluate(evaluator, course.length()).stream()
                .map(e -> e.alerts().stream().map(Alert::stateText).collect(Collectors.joining()))
                .collect(Collectors.joining(" ", " ", "")))
        .isEqualTo(expected);
  }

  @Test
  void aFailingRulerRuleKeepsItsAlerts() {
    RulerAlert rule = Rules.ruler(r -> r);
    List<Evaluation> course = Traffic.evaluate(rule.evaluator(Traffic.of(Map.of("a", "1x0"))), 3);
    assertThat(course).extracting(Evaluation::health).containsExactly("ok", "err", "ok");
    assertThat(course)
        .extracting(Evaluation::state)
        .containsExactly("firing", "firing", "inactive");
    assertThat(course.get(1).lastError().orElseThrow()).startsWith("rule evaluation failed: ");
  }

  @Test
  void theRulerRefusesAlertsWithEqualLabels() {
    RulerAlert rule = Rules.ruler(r -> r.put("labels", Node.object().put("c", "same").build()));
    Evaluation evaluation =
        rule.evaluator(Traffic.of(Map.of("a", "1", "b", "1"))).evaluate(Traffic.START);
    assertThat(evaluation.lastError().orElseThrow()).endsWith("after applying alert labels");
  }

  @Test
  void tooManySeriesAreAnErrorInLokisWords() {
    GrafanaRule rule =
        Rules.grafana(
            r -> r,
            Rules.query("A", "sum by (n) (count_over_time({c=\"a\"} | pattern `<n>`[60s]))"),
            Rules.above("C", "A", 0));
    List<LogEntry> lines = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      lines.add(LogEntry.of(Times.nanos(Traffic.START) - i * 1_000_000L, "line" + i));
    }
    LogSource logs = LogSource.of(List.of(new LogStream(Labels.of("c", "a"), lines)));
    assertThat(rule.evaluator(logs).evaluate(Traffic.START).lastError().orElseThrow())
        .endsWith("maximum of series (500) reached for a single query");
  }

  @Test
  void missingSeriesAreCountedFromOne() {
    assertThatThrownBy(() -> Rules.grafana(r -> r.put("missingSeriesEvalsToResolve", 0)))
        .hasMessageContaining("whole number from 1 on");
  }
}
