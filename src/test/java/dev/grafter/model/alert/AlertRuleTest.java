package dev.grafter.model.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.grafter.codec.Node;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.MetricExpr;
import dev.grafter.model.DatasourceRef;
import dev.grafter.model.dashboard.PanelRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AlertRuleTest {

  private static final DatasourceRef LOKI = DatasourceRef.loki("lib-loki");
  private static final MetricExpr COUNT =
      (MetricExpr)
          LogQlParser.parse(
              "sum by (container_name)(count_over_time({container_name=~\".+\"}[5m]))");

  private static final MetricExpr OF_VARIABLE =
      template("count_over_time({container_name=~\"$container\"}[5m])");
  private static final MetricExpr OF_MACRO =
      template("count_over_time({container_name=~\".+\"}[$__range])");

  private static MetricExpr template(String query) {
    return (MetricExpr) LogQlParser.parse(query, LogQlParser.Mode.TEMPLATE);
  }

  private static Stage query(boolean instant) {
    return new LokiStage("A", LOKI, COUNT, instant, Duration.ofMinutes(10), Duration.ZERO);
  }

  private static Stage reduce(String refId, String input) {
    return new ReduceStage(refId, input, Reducer.LAST, ReduceStage.Mode.STRICT);
  }

  private static Stage threshold(String refId, String input) {
    return new ThresholdStage(refId, input, Evaluator.above(1), Optional.empty());
  }

  private static AlertRule rule(String condition, Stage... stages) {
    return new AlertRule(
        "lib-rule",
        "Overdue",
        List.of(stages),
        condition,
        Duration.ofMinutes(5),
        Duration.ofSeconds(90),
        NoDataState.OK,
        ErrorState.ERROR,
        Map.of("severity", "error"),
        Map.of("summary", "{{ $labels.container_name }}"),
        Optional.of(new PanelRef("lib-dash", 7)),
        Optional.of(NotificationSettings.to("Librarian")),
        true,
        OptionalInt.of(3));
  }

  @Test
  void aRuleIsSpelledAsTheProvisioningApiSpellsIt() {
    Node.Obj node = rule("B", query(true), threshold("B", "A")).node();

    assertThat(node.text("for")).contains("5m");
    assertThat(node.text("keep_firing_for")).contains("1m30s");
    assertThat(node.text("noDataState")).contains("OK");
    assertThat(node.text("execErrState")).contains("Error");
    assertThat(node.get("isPaused")).isEqualTo(Node.of(true));
    assertThat(node.get("missingSeriesEvalsToResolve")).isEqualTo(Node.of(3));
    assertThat(node.text("annotations", "__dashboardUid__")).contains("lib-dash");
    assertThat(node.text("annotations", "__panelId__")).contains("7");
    assertThat(node.text("notification_settings", "receiver")).contains("Librarian");
  }

  @Test
  void anInstantQueryAndItsLimitAreEnough() {
    List<Node> data =
        rule("B", query(true), threshold("B", "A"))
            .node()
            .get("data")
            .asList()
            .orElseThrow()
            .items();
    Node.Obj query = data.get(0).asObject().orElseThrow();
    Node.Obj limit = data.get(1).asObject().orElseThrow();

    assertThat(query.text("model", "queryType")).contains("instant");
    assertThat(query.text("queryType")).contains("instant");
    assertThat(query.find("relativeTimeRange", "from")).contains(Node.of(600));
    assertThat(limit.text("datasourceUid")).contains("__expr__");
    assertThat(limit.text("model", "type")).contains("threshold");
    assertThat(limit.text("model", "expression")).contains("A");
  }

  @Test
  void everyKindOfStageMayFollowAnother() {
    AlertRule rule =
        rule(
            "F",
            query(false),
            new ResampleStage(
                "B", "A", Duration.ofSeconds(30), Reducer.MEAN, ResampleStage.Upsampler.PAD),
            new ReduceStage("C", "B", Reducer.MAX, ReduceStage.Mode.replace(0)),
            new MathStage("D", "$C * 2 + ${C}"),
            threshold("E", "D"),
            new MathStage("F", "$E"));

    assertThat(
            rule.stages().stream().map(stage -> stage.node().text("model", "type").orElse("loki")))
        .containsExactly("loki", "resample", "reduce", "math", "threshold", "math");
    assertThat(rule.stages().get(2).node().text("model", "settings", "mode")).contains("replaceNN");
  }

  @Test
  void classicConditionsReadCoursesThemselves() {
    Stage classic =
        new ClassicStage(
            "B",
            List.of(
                new ClassicStage.Condition("A", Reducer.MEAN, Evaluator.above(3), false),
                new ClassicStage.Condition("A", Reducer.LAST, Evaluator.below(1), true)));

    AlertRule rule = rule("B", query(false), classic);

    Node.Obj model =
        rule.stages().get(1).node().find("model").orElseThrow().asObject().orElseThrow();
    assertThat(model.text("type")).contains("classic_conditions");
    Node.Obj first =
        model.get("conditions").asList().orElseThrow().items().get(0).asObject().orElseThrow();
    assertThat(first.text("reducer", "type")).contains("avg");
    assertThat(first.find("query", "params")).contains(Node.list(Node.of("A")));
  }

  @ParameterizedTest
  @MethodSource("badRules")
  void badRulesAreRefusedWithTheirTitle(Runnable make, String message) {
    assertThatIllegalArgumentException().isThrownBy(make::run).withMessageContaining(message);
  }

  static Stream<Arguments> badRules() {
    return Stream.of(
        bad(
            () -> rule("C", query(true), threshold("B", "A")),
            "rule \"Overdue\" decides by stage C, which is missing"),
        bad(
            () -> rule("B", query(true), threshold("B", "X")),
            "rule \"Overdue\": stage B reads stage X, which is missing"),
        bad(
            () -> rule("B", query(false), threshold("B", "A")),
            "rule \"Overdue\": stage B compares stage A, which is a course over time"),
        bad(
            () -> rule("A", query(false)),
            "rule \"Overdue\": it decides by stage A, which is a course over time"),
        bad(
            () -> rule("B", query(true), threshold("A", "A")),
            "rule \"Overdue\" has two stages named A"),
        bad(
            () -> rule("C", query(true), reduce("B", "C"), reduce("C", "B")),
            "reads itself in a circle"),
        bad(
            () -> new LokiStage("A", LOKI, OF_VARIABLE, true, Duration.ofMinutes(1), Duration.ZERO),
            "stage A uses $container, but a rule has no variables"),
        bad(
            () ->
                new RulerRule.Alert(
                    "Overdue", OF_MACRO, Duration.ZERO, Duration.ZERO, Map.of(), Map.of()),
            "ruler alert \"Overdue\" uses $__range, but Loki's ruler has no variables"),
        bad(() -> new MathStage("B", "1 + 1"), "name other stages as $A"),
        bad(
            () ->
                new ResampleStage(
                    "B", "A", Duration.ofSeconds(1), Reducer.COUNT, ResampleStage.Upsampler.PAD),
            "stage B cannot resample by count"),
        bad(
            () -> new LokiStage("A", LOKI, COUNT, true, Duration.ZERO, Duration.ZERO),
            "from must be longer ago"),
        bad(
            () -> new Evaluator(Evaluator.Kind.WITHIN, List.of(1.0)),
            "within_range compares with 2 numbers, not 1"),
        bad(
            () -> new Evaluator(Evaluator.Kind.WITHIN, List.of(2.0, 1.0)),
            "the smaller number comes first"));
  }

  private static Arguments bad(Runnable make, String message) {
    return Arguments.of(make, message);
  }

  @Test
  void aLongCircleOfStagesIsFoundQuickly() {
    Stage[] stages = new Stage[60];
    for (int i = 0; i < stages.length; i++) {
      stages[i] =
          new MathStage(
              "S" + i, "$S" + (i + 1) % stages.length + " + $S" + (i + 2) % stages.length);
    }

    assertThatIllegalArgumentException()
        .isThrownBy(() -> rule("S0", stages))
        .withMessageContaining("in a circle");
  }

  @Test
  void aLongChainOfStagesIsCheckedQuickly() {
    Stage[] stages = new Stage[200];
    stages[0] = query(true);
    stages[1] = reduce("S1", "A");
    for (int i = 2; i < stages.length; i++) {
      stages[i] = new MathStage("S" + i, "$S" + (i - 1) + " + $" + (i == 2 ? "A" : "S" + (i - 2)));
    }

    assertThat(rule("S199", stages).stages()).hasSize(200);
  }
}
