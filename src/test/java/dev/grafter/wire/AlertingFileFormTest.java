package dev.grafter.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.golden.ResourceFixture;
import dev.grafter.model.ResourceSet;
import dev.grafter.model.notification.MuteTiming;
import dev.grafter.model.notification.NotificationRoot;
import dev.grafter.model.notification.NotificationTemplate;
import dev.grafter.model.notification.NotificationTiming;
import dev.grafter.model.notification.TimeInterval;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertingFileFormTest {

  private static final String POINT =
      "- contactPoint: {name: a, integrations: [{uid: a, type: email, settings: {addresses:"
          + " x}}]}\n";

  private final List<String> notes = new ArrayList<>();

  @Test
  void aRouteBecomesTheReceiverOfTheRulesThatItMatches() {
    Node.Obj file =
        write(
            "- route: {name: r, content: {receiver: a, object_matchers: [[team, '=', ops],"
                + " [alertname, '!=', Two]], repeat_interval: 4h}}\n"
                + group(
                    rule("one", "One", "{team: ops}"),
                    rule("two", "Two", "{team: ops}"),
                    rule("three", "Three", "{team: web}")));

    assertThat(settings(file, 0)).isEqualTo(Yaml.parse("{receiver: a, repeat_interval: 4h}", ""));
    assertThat(settings(file, 1)).isNull();
    assertThat(settings(file, 2)).isNull();
    assertThat(file.has("policies")).isFalse();
  }

  @Test
  void muteTimingsAndTemplatesAreWrittenAsTheyAre() {
    Node.Obj file =
        AlertingFileForm.write(
            ResourceSet.of(
                MuteTiming.of(
                        "nights $1",
                        TimeInterval.builder()
                            .between(LocalTime.of(22, 0), LocalTime.MIDNIGHT)
                            .weekdays(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                            .location(ZoneId.of("Europe/Berlin"))
                            .build())
                    .toResource(),
                NotificationTemplate.defining("t", "{{ $x := 1 }}").toResource()),
            new AlertingFileForm.Target(GrafanaRelease.V13, 1, AlertingFileForm.Routing.ON_RULES),
            notes::add);

    assertThat(file)
        .isEqualTo(
            Yaml.parse(
                """
                apiVersion: 1
                muteTimes:
                  - orgId: 1
                    name: "nights $1"
                    time_intervals:
                      - times: [{start_time: "22:00", end_time: "24:00"}]
                        weekdays: ["monday:friday"]
                        location: Europe/Berlin
                templates:
                  - orgId: 1
                    name: t
                    template: '{{ define "t" }}{{ $x := 1 }}{{ end }}'
                """,
                ""));
    assertThat(AlertingFileForm.defined(file).muteTimings()).containsExactly("nights $1");
  }

  @Test
  void theRootIsWrittenOnlyWithTheWholeTree() {
    ResourceSet set =
        ResourceSet.of(
            new NotificationRoot("ops", List.of("alertname"), NotificationTiming.standard())
                .toResource());

    Node.Obj whole =
        AlertingFileForm.write(
            set,
            new AlertingFileForm.Target(GrafanaRelease.V13, 1, AlertingFileForm.Routing.WHOLE_TREE),
            notes::add);
    assertThat(whole.find("policies").flatMap(Node::asList).orElseThrow().items().get(0))
        .isEqualTo(
            Yaml.parse(
                "{orgId: 1, receiver: ops, group_by: [alertname], group_wait: 30s,"
                    + " group_interval: 5m, repeat_interval: 4h, routes: []}",
                ""));
    Node.Obj onRules =
        AlertingFileForm.write(
            set,
            new AlertingFileForm.Target(GrafanaRelease.V13, 1, AlertingFileForm.Routing.ON_RULES),
            notes::add);
    assertThat(onRules.has("policies")).isFalse();
    assertThat(notes).singleElement().asString().contains("is left to push");
  }

  @Test
  void anInnerRouteInheritsAndOverrides() {
    Node.Obj file =
        write(
            "- route: {name: r, content: {receiver: a, object_matchers: [[team, '=', ops]],"
                + " group_wait: 5s, group_by: [alertname], routes: [{object_matchers: [[severity,"
                + " '=', low]], receiver: b}, {object_matchers: [[severity, '=', page]],"
                + " group_wait: 1s}]}}\n"
                + group(rule("one", "One", "{team: ops, severity: page}")));

    assertThat(settings(file, 0))
        .isEqualTo(
            Yaml.parse("{receiver: a, group_wait: 1s, group_by: [alertname, grafana_folder]}", ""));
  }

  @Test
  void aRuleThatNamesItsReceiverKeepsIt() {
    Node.Obj file =
        write(
            "- route: {name: r, content: {receiver: a, object_matchers: [[team, '=', ops]]}}\n"
                + group(rule("one", "One", "{team: ops}, notification_settings: {receiver: own}")));

    assertThat(settings(file, 0)).isEqualTo(Yaml.parse("{receiver: own}", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[team, '=~', o.*] | {team: ops} | it matches by a regular expression",
        "[team, '=', ops] | {team: '{{ $labels.team }}'} | the label team of the rule is a template"
      })
  void aRouteThatOnlyARunningGrafanaCanDecideIsRefused(
      String matcher, String labels, String reason) {
    assertThatThrownBy(
            () ->
                write(
                    "- route: {name: r, content: {receiver: a, object_matchers: ["
                        + matcher
                        + "]}}\n"
                        + group(rule("one", "One", labels))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "route \"r\" (r) cannot be written on the rule \"One\" because "
                + reason
                + ": match with = on a fixed label, or give the rule a receiver");
  }

  @Test
  void aPropertyThatFilesCannotSayIsRefused() {
    assertThatThrownBy(() -> write(group(rule("one", "One", "{}, isPaussed: true"))))
        .hasMessage(
            "alert rule \"One\" has the property \"isPaussed\", which a provisioning file cannot"
                + " say");
  }

  @Test
  void aFolderInAnotherIsAPathAndSlashesInTitlesAreEscaped() {
    String folders =
        "- folder: {uid: outer, title: a/b}\n- folder: {uid: inner, title: c, parentUid: outer}\n";
    Node.Obj file =
        write(
            folders + group(rule("one", "One", "{}")).replace("folderUid: f", "folderUid: inner"));

    assertThat(first(file, "groups").text("folder")).contains("a\\/b/c");
  }

  @Test
  void recordingRulesChangeTheirSpelling() {
    Node.Obj file =
        write(
            group(
                rule(
                    "one",
                    "One",
                    "{}, record: {metric: m, from: A, target_datasource_uid: prom}")));

    assertThat(first(first(file, "groups"), "rules").get("record"))
        .isEqualTo(Yaml.parse("{metric: m, from: A, targetDatasourceUid: prom}", ""));
  }

  @Test
  void saysWhatItDefines() {
    Node.Obj file = write(group(rule("one", "One", "{}"), rule("two", "Two", "{}")));

    assertThat(AlertingFileForm.defined(file))
        .isEqualTo(new Deletions(List.of("one", "two"), List.of("a"), List.of(), List.of()));
    assertThat(AlertingFileForm.defined(Yaml.parse("groups: 7\ncontactPoints: [1, {}]", "")))
        .isEqualTo(Deletions.NONE);
  }

  private Node.Obj write(String resources) {
    ResourceSet set =
        ResourceFixture.parse("- folder: {uid: f, title: F}\n" + POINT + resources).resources(null);
    return AlertingFileForm.write(
        set,
        new AlertingFileForm.Target(GrafanaRelease.V13, 1, AlertingFileForm.Routing.ON_RULES),
        notes::add);
  }

  private static String group(String... rules) {
    return "- ruleGroup: {folderUid: f, name: g, rules: [" + String.join(", ", rules) + "]}\n";
  }

  private static String rule(String uid, String title, String labels) {
    return "{uid: "
        + uid
        + ", title: "
        + title
        + ", condition: A, data: [], labels: "
        + labels
        + "}";
  }

  private static Node settings(Node.Obj file, int rule) {
    Node node = FileLists.items(first(file, "groups"), "rules").get(rule);
    return node.asObject().orElseThrow().get("notification_settings");
  }

  private static Node.Obj first(Node node, String list) {
    return FileLists.items(node, list).get(0).asObject().orElseThrow();
  }
}
