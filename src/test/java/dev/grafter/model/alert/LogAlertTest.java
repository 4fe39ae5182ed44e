package dev.grafter.model.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.grafter.codec.Node;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.MetricExpr;
import dev.grafter.model.DatasourceRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogAlertTest {

  private static final MetricExpr COUNT =
      (MetricExpr)
          LogQlParser.parse(
              "sum by (container_name)(count_over_time({container_name=~\".+\"}[5m]))");

  private static LogAlert alert(Map<String, AlertText> texts) {
    return new LogAlert(
        "lib-overdue",
        "Overdue",
        COUNT,
        10,
        Duration.ofMinutes(2),
        Duration.ofMinutes(10),
        Map.of("severity", "error"),
        texts,
        Optional.empty());
  }

  private static final LogAlert ALERT =
      alert(
          Map.of(
              "summary",
              AlertText.of(
                  AlertText.value(),
                  AlertText.words(" lines of "),
                  AlertText.label("container_name"))));

  @Test
  void eachEngineGetsItsOwnSpellingOfTheValue() {
    Node.Obj grafana = ALERT.grafanaRule(DatasourceRef.loki("lib-loki")).node();
    Node.Obj ruler = ALERT.rulerRule().node();

    assertThat(grafana.text("annotations", "summary"))
        .contains("{{ $values.A.Value }} lines of {{ $labels.container_name }}");
    assertThat(ruler.text("annotations", "summary"))
        .contains("{{ $value }} lines of {{ $labels.container_name }}");
  }

  @Test
  void bothEnginesCompareTheSameQueryWithTheSameLimit() {
    List<Node> stages =
        ALERT
            .grafanaRule(DatasourceRef.loki("lib-loki"))
            .node()
            .get("data")
            .asList()
            .orElseThrow()
            .items();
    Node.Obj query = stages.get(0).asObject().orElseThrow();
    Node.Obj condition =
        stages
            .get(1)
            .asObject()
            .orElseThrow()
            .find("model", "conditions")
            .orElseThrow()
            .asList()
            .orElseThrow()
            .items()
            .get(0)
            .asObject()
            .orElseThrow();

    assertThat(query.text("model", "expr")).contains(COUNT.text());
    assertThat(condition.get("evaluator"))
        .isEqualTo(Node.object().put("type", "gt").put("params", Node.list(Node.of(10))).build());
    assertThat(ALERT.rulerRule().node().text("expr")).contains("(" + COUNT.text() + " > 10)");
  }

  @Test
  void bothEnginesWaitAsLong() {
    assertThat(ALERT.grafanaRule(DatasourceRef.loki("lib-loki")).node().text("for")).contains("2m");
    assertThat(ALERT.rulerRule().node().text("for")).contains("2m");
  }

  @Test
  void anAlertThatSaysNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> alert(Map.of()))
        .withMessageContaining("alert \"Overdue\" says nothing");
  }

  @Test
  void aTemplateInPlainWordsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AlertText.plain("{{ $value }}"))
        .withMessageContaining("use AlertText.label and AlertText.value");
  }

  @Test
  void aLabelThatGrafanaSetsItselfIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RulerRule.Alert(
                    "Overdue",
                    COUNT,
                    Duration.ZERO,
                    Duration.ZERO,
                    Map.of("alertname", "x"),
                    Map.of()))
        .withMessage(
            "ruler alert \"Overdue\" sets the label \"alertname\", which Grafana sets itself");
  }

  @Test
  void aMetricNeedsAMetricsName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RulerRule.Recording("a-b", COUNT, Map.of()))
        .withMessage("\"a-b\" cannot name a metric");
  }

  @Test
  void aGroupOfTheRulerHasDistinctNames() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RulerGroup(
                    "lib",
                    "errors",
                    Duration.ofMinutes(1),
                    List.of(ALERT.rulerRule(), ALERT.rulerRule())))
        .withMessage("ruler group \"errors\" has two rules named \"Overdue\"");
  }

  @Test
  void aGroupOfGrafanaHasDistinctTitles() {
    AlertRule rule = ALERT.grafanaRule(DatasourceRef.loki("lib-loki"));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new AlertGroup("lib", "errors", Duration.ofMinutes(1), List.of(rule, rule)))
        .withMessage("group \"errors\" has two rules titled \"Overdue\"");
  }
}
