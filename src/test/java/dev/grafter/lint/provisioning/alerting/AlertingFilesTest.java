package dev.grafter.lint.provisioning.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.lint.Finding;
import dev.grafter.lint.provisioning.Lint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertingFilesTest {

  private static final String RULE =
      """
      groups:
        - name: g
          folder: f
          interval: 1m
          rules:
            - uid: u
              title: T
              condition: A
              data: [{refId: A, datasourceUid: __expr__, model: {type: math, expression: '1'}}]
      """;
  private static final String POINT =
      "contactPoints: [{name: cp, receivers: [{uid: u1, type: %s, settings: %s}]}]\n";

  @Test
  void aGoodFileHasNoFindings() {
    assertThat(Lint.rules(RULE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          for: '0' ~ `` ~ ``
          for: 1d ~ `` ~ ``
          for: 1m1h ~ rule-duration-invalid ~ rule 'T' failed to parse 'for' field: not a valid duration string: "1m1h"
          keepFiringFor: -1m ~ rule-duration-invalid ~ rule 'T' failed to parse 'keepFiringFor' field: not a valid duration string: "-1m"
          execErrState: NoData ~ rule-state-unknown ~ rule 'T' failed to parse: unknown Error state option NoData
          missing_series_evals_to_resolve: -1 ~ rule-missing-series-invalid ~ rule 'T' failed to parse 'missing_series_evals_to_resolve' field: cannot be negative
          labels: {__grafana_receiver__: x} ~ rule-label-reserved ~ system reserved label __grafana_receiver__ cannot be defined
          labels: [a] ~ yaml-type ~ line 10: cannot unmarshal !!seq into map[string]string
          annotations: {a: {b: c}} ~ yaml-type ~ line 10: cannot unmarshal !!map into string
          annotations: {__panelId__: '1'} ~ rule-panel-link-incomplete ~ ``
          panelId: one ~ not-a-number ~ strconv.ParseInt: parsing "one": invalid syntax
          notification_settings: {} ~ notification-receiver-missing ~ rule 'T' failed to parse: receiver must not be empty
          notification_settings: {receiver: empty, group_wait: 5} ~ notification-duration-invalid ~ failed to parse group wait: not a valid duration string: "5"
          notification_settings: {receiver: empty, mute_time_intervals: [m]} ~ mute-timing-unknown ~ time interval m does not exist
          record: {metric: a-b, from: A} ~ rule-recording-metric ~ metric name for recording rule must be a valid
          """)
  void findsWhatGrafanaDoesWithALineOfARule(String line, String rule, String said) {
    List<Finding> findings = Lint.files(RULE + "        " + line + "\n");
    if (rule.isEmpty()) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings)
          .anySatisfy(
              finding -> {
                assertThat(finding.rule().id()).isEqualTo(rule);
                assertThat(finding.said()).isEqualTo(said);
                assertThat(finding.where().line()).isEqualTo(10);
              });
    }
  }

  @Test
  void aRecordingRuleNeedsNoConditionAndDropsWhatItCannotUse() {
    String recording =
        RULE.replace("condition: A", "record: {metric: m, from: A}") + "        for: 5m\n";
    assertThat(Lint.rules(recording))
        .containsExactly("rule-recording-ignored groups[0].rules[0].for");
  }

  @Test
  void aQueryNeedsARangeAndAModel() {
    String query = RULE.replace("__expr__", "loki");
    assertThat(Lint.said(query)).containsExactly("invalid relative time range [From: 0s, To: 0s]");
    assertThat(Lint.said(RULE.replace(", model: {type: math, expression: '1'}", "")))
        .containsExactly("assignment to entry in nil map");
    assertThat(Lint.said(RULE.replace("type: math", "queryType: 5, type: math")))
        .containsExactly("failed to get queryType from query model");
    assertThat(Lint.said(RULE.replace("model:", "relativeTimeRange: {from: $PORT}, model:")))
        .containsExactly("invalid duration $PORT");
  }

  @Test
  void groupsHaveAFolderAndAnEvenInterval() {
    assertThat(Lint.said(RULE.replace("interval: 1m", "interval: 95s")))
        .containsExactly(
            "interval (1m35s) should be non-zero and divided exactly by scheduler interval: 10");
    assertThat(Lint.said(RULE.replace("folder: f", "folder: /")))
        .containsExactly("invalid folder fullpath: /");
    assertThat(Lint.rules(RULE.replace("folder: f", "folder: a/b/c/d/e")))
        .containsExactly("group-folder-deep groups[0].folder");
    assertThat(Lint.rules(RULE.replace("folder: f", "folder: 'a\\/b/c/d/e'"))).isEmpty();
  }

  @Test
  void rulesMeetEachOtherAcrossFiles() {
    assertThat(Lint.rules(RULE, RULE)).containsExactly("rule-uid-twice groups[0].rules[0].uid");
    assertThat(Lint.rules(RULE, RULE.replace("uid: u", "uid: v")))
        .containsExactly("rule-title-twice groups[0].rules[0].title");
    assertThat(Lint.rules(RULE + "deleteRules: [{uid: u}]\n"))
        .containsExactly("delete-of-own deleteRules[0].uid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          webhook ~ {url: u} ~ `` ~ ``
          Webhook ~ {URL: u} ~ `` ~ ``
          webhook ~ {urll: u} ~ contact-point-setting-missing ~ required field 'url' is not specified
          webhook ~ {url: 5} ~ contact-point-setting-type ~ failed to unmarshal settings: json: cannot unmarshal number
          webhook ~ {url: $PORT} ~ contact-point-setting-type ~ ``
          webhook ~ {url: u, maxAlerts: '5'} ~ `` ~ ``
          webhook ~ {url: u, username: a, password: b, authorization_credentials: c} ~ contact-point-setting-invalid ~ both HTTP Basic Authentication and Authorization Header are set, only 1 is permitted
          webhook ~ {url: u, headers: {Host: h, via: x}} ~ contact-point-setting-invalid ~ custom headers ["Host" "via"] are not allowed
          email ~ {addresses: ''} ~ contact-point-setting-missing ~ could not find addresses in settings
          email ~ {addresses: a@b, singleEmail: 'true'} ~ contact-point-setting-type ~ failed to unmarshal settings: json: cannot unmarshal string
          slack ~ {recipient: r} ~ contact-point-setting-invalid ~ token must be specified when using the Slack chat API
          slack ~ {url: 'https://hooks.slack.com/x'} ~ `` ~ ``
          slack ~ {url: u, mentionChannel: all} ~ contact-point-setting-invalid ~ invalid value for mentionChannel: "all"
          telegram ~ {bottoken: t, chatid: -100} ~ `` ~ ``
          telegram ~ {bottoken: t, chatid: 1, parse_mode: bbcode} ~ contact-point-setting-invalid ~ unknown parse_mode, must be Markdown, MarkdownV2, HTML or None
          teams ~ {url: u, color: red} ~ contact-point-setting-unknown ~ ``
          pagerduty ~ {integrationKey: k, details: {a: 1}} ~ contact-point-setting-type ~ failed to unmarshal settings: json: cannot unmarshal number
          """)
  void checksTheSettingsOfContactPoints(String type, String settings, String rule, String said) {
    List<Finding> findings = Lint.files(POINT.formatted(type, settings));
    if (rule.isEmpty()) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings)
          .anySatisfy(
              finding -> {
                assertThat(finding.rule().id()).isEqualTo(rule);
                assertThat(finding.said()).isEqualTo(said);
              });
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {receiver: empty, group_by: ['...']} | `` | ``
          {receiver: empty, group_by: ['...', a]} | policy-grouping-invalid | cannot have wildcard group_by (`...`) and other other labels at the same time
          {receiver: empty, group_by: [a, a]} | policy-grouping-invalid | duplicated label "a" in group_by
          {receiver: empty, group_by: a} | policy-type | json: cannot unmarshal string into Go
          {receiver: empty, group_wait: 10} | policy-type | json: cannot unmarshal number into Go
          {receiver: empty, group_wait: 10x} | policy-duration-invalid | unknown unit "x" in duration "10x"
          {receiver: empty, repeat_interval: 0s} | policy-duration-invalid | repeat_interval cannot be zero
          {receiver: empty, continue: 'true'} | policy-type | json: cannot unmarshal string into Go
          {receiver: empty, mute_time_intervals: [m]} | policy-root-restricted | Invalid format of the submitted route: root route must not have any mute time intervals
          {group_by: [a]} | policy-receiver-missing | Invalid format of the submitted route: root route must specify a default receiver
          {receiver: empty, routes: [{mute_time_intervals: [m]}]} | mute-timing-unknown | mute time interval 'm' does not exist
          {receiver: empty, routes: [{receiver: nope}]} | receiver-unknown | Invalid format of the submitted route: receiver 'nope' does not exist
          {receiver: empty, routes: [{object_matchers: [[a, '==', b]]}]} | policy-matcher-invalid | unsupported match type "==" in matcher
          {receiver: empty, routes: [{object_matchers: [[a, '=~', '(b']]}]} | policy-matcher-invalid | error parsing regexp: missing closing )
          {receiver: empty, routes: [{object_matchers: [[a, '=', 5]]}]} | policy-matcher-invalid | json: cannot unmarshal number into Go
          {receiver: empty, routes: [{matchers: ['a=b', 'c=~"d"']}]} | `` | ``
          {receiver: empty, routes: [{matchers: ['a b']}]} | policy-matcher-invalid | bad matcher format: a b
          {receiver: empty, routes: [{match: {a: b}, match_re: {c: '[d'}}]} | policy-matcher-invalid | error parsing regexp: missing closing ]
          {receiver: empty, route: []} | unknown-key | ``
          {receiver: empty, orgId: 9} | alerting-org-missing | alerting.notification.configMissing
          """)
  void checksPolicies(String policy, String rule, String said) {
    List<Finding> findings = Lint.files("policies: [" + policy + "]\n");
    if (rule.isEmpty()) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings)
          .anySatisfy(
              finding -> {
                assertThat(finding.rule().id()).isEqualTo(rule);
                assertThat(finding.said().strip()).isEqualTo(said.strip());
              });
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          weekdays: ['monday:friday', sunday] ~ ``
          weekdays: [Monday] ~ ``
          weekdays: ['friday:monday'] ~ start day cannot be before end day
          weekdays: [mon] ~ mon is not a valid weekday
          days_of_month: ['1:5', '-3:-1', 31] ~ ``
          days_of_month: [0] ~ 0 is not a valid day of the month: out of range
          days_of_month: ['-1:5'] ~ end day must be negative if start day is negative
          days_of_month: ['20:10'] ~ end day 10 is always before start day 20
          months: ['january:march', '5', 'May'] ~ ``
          months: ['may:march'] ~ end month march is before start month may
          months: [brumaire] ~ brumaire is not a valid month
          years: ['2024:2026'] ~ ``
          years: ['2026:2024'] ~ end year 2024 is before start year 2026
          times: [{start_time: '08:00', end_time: '24:00'}] ~ ``
          times: [{start_time: '8:00', end_time: '9:00'}] ~ couldn't parse timestamp 8:00, invalid format
          times: [{start_time: '08:00'}] ~ both start and end times must be provided
          location: Europe/Berlin ~ ``
          location: Europe/Atlantis ~ unknown time zone Europe/Atlantis
          weekdays: monday ~ line 1: cannot unmarshal !!str `monday` into []
          """)
  void checksMuteTimings(String line, String said) {
    String file = "muteTimes: [{name: m, time_intervals: [{" + line + "}]}]\n";
    if (said.isEmpty()) {
      assertThat(Lint.files(file)).isEmpty();
    } else {
      assertThat(Lint.said(file)).containsExactly(said);
    }
  }

  @Test
  void aSecretNeedNotBeSetWhereTheLinterRuns() {
    assertThat(Lint.rules(POINT.formatted("webhook", "{url: '${UNSET}'}")))
        .containsExactlyInAnyOrder(
            "env-unset contactPoints[0].receivers[0].settings.url",
            "contact-point-setting-unset contactPoints[0].receivers[0].settings.url");
    assertThat(Lint.said(POINT.formatted("webhook", "{url: $UNSET}")))
        .containsExactly("required field 'url' is not specified");
  }

  @Test
  void templatesAreParsed() {
    assertThat(
            Lint.rules("templates: [{name: t, template: '{{ define \"a\" }}{{ .x }}{{ end }}'}]"))
        .isEmpty();
    assertThat(Lint.rules("templates: [{name: t, template: 'plain'}]"))
        .containsExactly("template-wrapped templates[0].template");
    for (String bad :
        List.of(
            "{{ define \"a\" }}",
            "{{ define \"a\" }}{{ first . }}{{ end }}",
            "{{ define \"a\" }}{{ $$x := 1 }}{{ end }}")) {
      assertThat(Lint.said("templates: [{name: t, template: '" + bad + "'}]"))
          .as(bad)
          .containsExactly("Invalid format of the submitted template");
    }
    assertThat(Lint.said("templates: [{template: x}]\ndeleteTemplates: [{}]\n"))
        .contains("Invalid format of the submitted template", "delete template missing name");
  }

  @Test
  void onlyTheLastTreeOfAnOrganisationStays() {
    assertThat(Lint.rules("policies: [{receiver: empty}, {receiver: empty}]\nresetPolicies: [1]\n"))
        .containsExactly("policy-replaced policies[0]", "policy-reset resetPolicies[0]");
  }

  @Test
  void foreignAndOddFilesAreTold() {
    assertThat(Lint.rules("groups: [{name: g, rules: [{alert: a, expr: up}]}]"))
        .containsExactly("foreign-file");
    assertThat(Lint.rules("{\"panels\": [], \"templating\": {}}")).containsExactly("foreign-file");
    assertThat(Lint.rules("contactpoints: []")).containsExactly("unknown-kind contactpoints");
    assertThat(Lint.rules("{\n\t\"groups\": [],\n\t\"grups\": 1\n}"))
        .containsExactly("unknown-key grups");
    assertThat(Lint.rules("kind: Pod\n---\nkind: Pod\n")).containsExactly("foreign-file");
    assertThat(Lint.rules("groups: []\n---\n{")).isEmpty();
    assertThat(Lint.rules("groups: []\n---\na: 1\n")).containsExactly("later-documents");
    assertThat(Lint.rules("groups: []\nproviders: []\n"))
        .contains("mixed-kinds", "unknown-key providers");
    assertThat(Lint.said("just some text"))
        .containsExactly("line 1: cannot unmarshal !!str `just so...` into ");
    assertThat(Lint.said("groups: [\n"))
        .containsExactly("yaml: line 1: did not find expected node content");
  }
}
