package dev.grafter.alerting.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.alerting.EvaluableRule;
import dev.grafter.alerting.GrafanaRule;
import dev.grafter.alerting.RulerAlert;
import dev.grafter.codec.CodecException;
import dev.grafter.model.alert.ErrorState;
import dev.grafter.model.alert.NoDataState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFilesTest {

  private static final String PROVISIONED =
      """
      apiVersion: 1
      groups:
        - orgId: 1
          name: logs
          folder: Teams/A\\/B
          interval: 30s
          rules:
            - uid: one
              title: Errors in ${SITE}
              condition: B
              data:
                - refId: A
                  relativeTimeRange: {from: 600, to: 60}
                  datasourceUid: loki
                  model: {expr: 'sum(count_over_time({a="b"}[5m]))', queryType: instant}
                - refId: B
                  datasourceUid: __expr__
                  model: {type: threshold, expression: A, conditions: [{evaluator: {type: gt, params: [0]}}]}
              for: 2m
              keepFiringFor: 1m
              keep_firing_for: 9m
              labels: {who: '$$labels.c', lost: '$labels.c'}
              annotations: {summary: '{{ $labels.c }}'}
              missing_series_evals_to_resolve: 3
              isPaused: true
            - uid: two
              title: recorded
              record: {metric: m, from: A}
              data: []
      """;

  private static List<EvaluableRule> parse(String text) {
    return RuleFiles.parse(text, "rules.yml", Map.of("SITE", "Munich"));
  }

  @Test
  void readsProvisioningFiles() {
    List<EvaluableRule> rules = parse(PROVISIONED);
    assertThat(rules).hasSize(1);
    GrafanaRule rule = (GrafanaRule) rules.get(0);
    assertThat(rule.name()).isEqualTo("Errors in Munich");
    assertThat(rule.folder()).isEqualTo("Teams/A\\/B");
    assertThat(rule.interval()).isEqualTo(Duration.ofSeconds(30));
    assertThat(rule.pending()).isEqualTo(Duration.ofMinutes(2));
    assertThat(rule.keepFiring()).isEqualTo(Duration.ofMinutes(1));
    assertThat(rule.noData()).isEqualTo(NoDataState.NO_DATA);
    assertThat(rule.error()).isEqualTo(ErrorState.ALERTING);
    assertThat(rule.missingEvaluations()).isEqualTo(3);
    assertThat(rule.paused()).isTrue();
    assertThat(rule.labels()).isEqualTo(Map.of("who", "$labels.c", "lost", ".c"));
    assertThat(rule.annotations()).isEqualTo(Map.of("summary", "{{ $labels.c }}"));
    assertThat(rule.queries().get(0).to()).isEqualTo(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @CsvSource({
    "a$$b, a$b",
    "$SITE-${SITE}-$__env{SITE}, Munich-Munich-Munich",
    "$NONE${NONE}., .",
    "'$1$ x$', '$ x$'",
    "${SITE, SITE",
    "plain, plain",
  })
  void dollarsAreReplacedAsGrafanaDoes(String text, String expected) {
    assertThat(new EnvironmentText(Map.of("SITE", "Munich")).expand(text)).isEqualTo(expected);
  }

  @Test
  void readsWhatTheApiAnswers() {
    String rule =
        "{\"uid\": \"u\", \"title\": \"t\", \"folderUID\": \"f\", \"ruleGroup\": \"g\","
            + " \"condition\": \"A\", \"noDataState\": \"OK\", \"execErrState\": \"KeepLast\","
            + " \"for\": \"5m\", \"keep_firing_for\": \"1m\", \"data\": [{\"refId\": \"A\","
            + " \"queryType\": \"instant\", \"datasourceUid\": \"d\", \"model\": {\"expr\":"
            + " \"vector(1)\"}}]}";
    for (String answer :
        List.of(
            rule,
            "[" + rule + "]",
            "{\"title\": \"g\", \"folderUid\": \"f\", \"interval\": 60, \"rules\": ["
                + rule
                + "]}")) {
      GrafanaRule read = (GrafanaRule) parse(answer).get(0);
      assertThat(read.group()).isEqualTo("g");
      assertThat(read.interval()).isEqualTo(Duration.ofMinutes(1));
      assertThat(read.keepFiring()).isEqualTo(Duration.ofMinutes(1));
      assertThat(read.error()).isEqualTo(ErrorState.KEEP_LAST);
      assertThat(read.queries().get(0).model().text("queryType")).contains("instant");
    }
  }

  @Test
  void readsWhatTheApiBehindTheUserInterfaceAnswers() {
    GrafanaRule rule =
        (GrafanaRule)
            parse(
                    "{\"Teams/Ours\": [{\"name\": \"g\", \"interval\": \"30s\", \"rules\":"
                        + " [{\"expr\": \"\", \"for\": \"1m\", \"labels\": {\"a\": \"b\"},"
                        + " \"grafana_alert\": {\"uid\": \"u\", \"title\": \"t\", \"condition\":"
                        + " \"A\", \"no_data_state\": \"KeepLast\", \"exec_err_state\": \"OK\","
                        + " \"is_paused\": true, \"data\": [{\"refId\": \"A\", \"datasourceUid\":"
                        + " \"d\", \"model\": {\"expr\": \"vector(1)\"}}]}}]}]}")
                .get(0);
    assertThat(rule.folder()).isEqualTo("Teams/Ours");
    assertThat(rule.interval()).isEqualTo(Duration.ofSeconds(30));
    assertThat(rule.noData()).isEqualTo(NoDataState.KEEP_LAST);
    assertThat(rule.error()).isEqualTo(ErrorState.OK);
    assertThat(rule.pending()).isEqualTo(Duration.ofMinutes(1));
    assertThat(rule.labels()).isEqualTo(Map.of("a", "b"));
    assertThat(rule.paused()).isTrue();
  }

  @Test
  void readsRuleFilesOfTheRuler() {
    String group =
        """
          - name: g
            interval: 20s
            limit: 5
            rules:
              - {record: a:b, expr: 'sum(rate({a="b"}[1m]))'}
              - alert: Down
                expr: absent_over_time({a="b"}[1m])
                for: 90s
                keep_firing_for: 5m
                labels: {severity: error}
        """;
    for (String text : List.of("groups:\n" + group, "namespace:\n" + group)) {
      List<EvaluableRule> rules = parse(text);
      assertThat(rules).hasSize(1);
      RulerAlert rule = (RulerAlert) rules.get(0);
      assertThat(rule.name()).isEqualTo("Down");
      assertThat(rule.interval()).isEqualTo(Duration.ofSeconds(20));
      assertThat(rule.pending()).isEqualTo(Duration.ofSeconds(90));
      assertThat(rule.limit()).isEqualTo(5);
      assertThat(rule.describe()).isEqualTo("ruler rule \"Down\"");
    }
  }

  @Test
  void aRuleHasOnlySoManyQueries() {
    String many = "{refId: A, model: {}}" + ", {refId: A, model: {}}".repeat(500);
    assertThatThrownBy(
            () ->
                parse(
                    "groups: [{name: g, folder: f, interval: 1m, rules: [{title: t, condition: A,"
                        + " data: ["
                        + many
                        + "]}]}]"))
        .hasMessageEndingWith(
            "rule \"t\" has 501 queries and expressions; here at most 500 are evaluated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|rules.yml:1:1: no alert rules: expected",
        "a: b|rules.yml:1:1: no alert rules: expected",
        "groups: [{name: g, rules: [{expr: vector(1)}]}]|rules.yml:1:28: one of 'record' or 'alert'"
            + " must be set",
        "groups: [{name: g, rules: [{alert: A, record: b, expr: vector(1)}]}]|only one of 'record'"
            + " and 'alert' must be set",
        "groups: [{name: g, rules: [{alert: A, expr: ''}]}]|field 'expr' must be set in rule",
        "groups: [{name: g, rules: [{alert: A, expr: 'sum('}]}]|rules.yml:1:45: could not parse"
            + " expression for alert 'A' in group 'g': parse error",
        "groups: [{name: g, rules: [{alert: A, expr: 'increase({a=\"b\"}[5m])'}]}]|could not parse"
            + " expression for alert 'A'",
        "groups: [{name: g, rules: [{alert: A, expr: vector(1), fro: 1m}]}]|rules.yml:1:56: a rule"
            + " of group \"g\" has no key \"fro\"",
        "groups: [{name: g, rules: [{alert: A, expr: vector(1), for: soon}]}]|alert \"A\": for: not"
            + " a valid duration string",
        "groups: [{name: g, rules: [{alert: A, expr: vector(1), labels: {a-b: c}}]}]|invalid label"
            + " name: a-b",
        "groups: [{name: g, rules: [{alert: A, expr: vector(1), annotations: {a: '{{ x"
            + " }}'}}]}]|annotations a: template: __alert_A:1: function \"x\" not defined",
        "groups: [{name: g, rules: [{alert: A, expr: vector(1)}]}, {name: g, rules: []}]|groupname:"
            + " \"g\" is repeated in the same file",
        "groups: [{rules: [{alert: A, expr: vector(1)}]}]|a group needs \"name\"",
        "groups: [{name: g, folder: f, interval: 1m, rules: [{uid: a}]}]|a rule needs \"title\"",
        "groups: [{name: g, folder: f, rules: [{uid: a}]}]|group \"g\" needs an \"interval\"",
        "groups: [{name: g, interval: 1m, rules: [{uid: a}]}]|group \"g\" needs \"folder\"",
        "groups: [{name: g, folder: f, interval: 1m, rules: [{title: t, condition: A}]}]|rule \"t\""
            + " has no queries under \"data\"",
        "groups: [{name: g, folder: f, interval: 1m, rules: [{title: t, condition: A, noDataState:"
            + " Ok, data: [{refId: A, model: {}}]}]}]|noDataState is \"Ok\", not NoData, OK,"
            + " Alerting or KeepLast",
        "groups: [{name: g, folder: f, interval: 1m, rules: [{title: t, condition: A, data:"
            + " [{refId: A, model: {datasource: {type: prometheus}}}]}]}]|asks a datasource of type"
            + " prometheus; only Loki's can be evaluated here",
        "groups: [{name: g, folder: f, interval: 1m, rules: [{title: t, condition: A, data:"
            + " [{refId: A}]}]}]|rule \"t\", query A needs a \"model\"",
        "groups: [{name: g, folder: f, interval: 1m, rules: [{title: t, uid: x, condition: A, data:"
            + " [{refId: A, model: {}}]}, {title: s, uid: x}]}]|two rules have this uid: the other"
            + " one is at rules.yml:1:",
      })
  void faultsAreSentencesWithAPlace(String text, String message) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(CodecException.class)
        .hasMessageStartingWith("rules.yml:1:")
        .hasMessageContaining(message);
  }
}
