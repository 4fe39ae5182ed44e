package dev.grafter.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.alerting.rules.RuleFiles;
import dev.grafter.alerting.template.GrafanaTemplates;
import dev.grafter.alerting.template.RuleQueries;
import dev.grafter.alerting.template.RulerTemplates;
import dev.grafter.codec.CodecException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AlertingLaws {

  private static final int TRIES = 150;

  @Provide
  Arbitrary<String> courses() {
    return Arbitraries.strings().withChars("0011.x").ofMinLength(1).ofMaxLength(14);
  }

  @Provide
  Arbitrary<String> expressions() {
    return Arbitraries.of(
            "$A", "${A}", "1", "(", ")", "-", "!", "**", "&&", ">", "abs(", "null()", ",", "$",
            "\"")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join(" ", parts));
  }

  @Provide
  Arbitrary<String> templates() {
    return Arbitraries.of(
            "{{",
            "}}",
            " $labels",
            ".c",
            " $values",
            ".A",
            " | ",
            "humanize",
            "if ",
            "end",
            "range ",
            "\"x\"",
            " 1")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  /** The last time at which the condition did not hold, before an evaluation. */
  private static Optional<Integer> lastQuiet(String course, int before) {
    for (int i = before; i >= 0; i--) {
      if (course.charAt(i) != '1') {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  @Property(tries = TRIES)
  void nothingFiresBeforeItsTime(@ForAll("courses") String course) {
    Duration pending = Duration.ofSeconds(20);
    GrafanaRule rule = Rules.grafana(r -> r.put("for", "20s").put("execErrState", "OK"));
    List<Evaluation> evaluations =
        Traffic.evaluate(rule.evaluator(Traffic.of(Map.of("a", course))), course.length());
    for (int i = 0; i < course.length(); i++) {
      int since = lastQuiet(course, i).map(quiet -> quiet + 1).orElse(0);
      boolean mustFire =
          Traffic.STEP.multipliedBy((long) i - since).compareTo(pending) >= 0 && since <= i;
      assertThat(evaluations.get(i).state().equals("firing")).isEqualTo(mustFire);
    }
  }

  @Property(tries = TRIES)
  void aRulerAndGrafanaFireTogether(@ForAll("courses") String course) {
    String healthy = course.replace('x', '.');
    LogSource logs = Traffic.of(Map.of("a", healthy));
    List<String> grafana = states(Rules.grafana(r -> r.put("for", "10s")).evaluator(logs), healthy);
    List<String> ruler = states(Rules.ruler(r -> r.put("for", "10s")).evaluator(logs), healthy);
    assertThat(grafana).isEqualTo(ruler);
  }

  private static List<String> states(RuleEvaluator evaluator, String course) {
    return Traffic.evaluate(evaluator, course.length()).stream().map(Evaluation::state).toList();
  }

  @Property(tries = TRIES)
  void aRuleGoesTheSameWayAgain(@ForAll("courses") String course) {
    LogSource logs = Traffic.of(Map.of("a", course, "b", course + "1"));
    RuleEvaluator evaluator =
        Rules.grafana(r -> r.put("keep_firing_for", "20s").put("noDataState", "KeepLast"))
            .evaluator(logs);
    List<Evaluation> first = Traffic.evaluate(evaluator, course.length());
    assertThat(Traffic.evaluate(evaluator.over(logs), course.length())).isEqualTo(first);
  }

  @Property(tries = TRIES)
  void anyExpressionIsEvaluatedOrRefused(@ForAll("expressions") String expression) {
    GrafanaRule rule =
        Rules.grafana(r -> r, Rules.query("A", Rules.SUM), Rules.math("C", expression));
    Evaluation evaluation = rule.evaluator(Traffic.of(Map.of("a", "1"))).evaluate(Traffic.START);
    assertThat(evaluation.health()).isIn("ok", "error");
  }

  @Property(tries = TRIES)
  void anyTemplateExpandsOrStays(@ForAll("templates") String text) {
    assertThat(
            new GrafanaTemplates("t")
                .expand(text, new GrafanaTemplates.Data(Map.of("c", "a"), Map.of(), "1", 0)))
        .isNotNull();
    assertThat(
            new RulerTemplates("t")
                .expand(text, new RulerTemplates.Data(Map.of("c", "a"), 1, RuleQueries.NONE)))
        .isNotNull();
  }

  @Property(tries = TRIES)
  void anyFileIsReadOrRefusedInASentence(@ForAll String text) {
    try {
      assertThat(RuleFiles.parse("groups: [" + text, "f", Map.of())).isNotNull();
    } catch (CodecException e) {
      assertThat(e.getMessage()).startsWith("f:");
    }
  }
}
