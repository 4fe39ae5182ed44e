package dev.grafter.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FakeRulesTest {

  private static final String GROUPS = "/api/v1/provisioning/folder/f/rule-groups/";
  private static final String RULES = "/api/v1/provisioning/alert-rules";

  private final FakeGrafana grafana = FakeGrafana.start();

  @BeforeEach
  void folder() {
    grafana.seeds().folder("f", "Team/Ops", "");
  }

  @AfterEach
  void stop() {
    grafana.close();
  }

  @Test
  void aRuleMovesWhenAnotherGroupNamesItsUid() {
    put("one", group(60, rule("a", "A"), rule("b", "B")));
    put("two", group(120, rule("a", "A")));

    assertThat(rules("one")).extracting(FakeRulesTest::uid).containsExactly("b");
    assertThat(rules("two")).extracting(FakeRulesTest::uid).containsExactly("a");
  }

  @Test
  void aGroupWithoutRulesChangesItsIntervalOnly() {
    put("one", group(60, rule("a", "A")));
    put("one", json("{'interval':300}"));

    assertThat(rules("one")).hasSize(1);
    assertThat(grafana.call("GET", GROUPS + "one", null).body()).contains("\"interval\":300");
  }

  @Test
  void aNewRuleNeedsWhatAnOldOneKeeps() {
    FakeResponse refused = put("one", group(60, rule("a", "").with("data", Node.list())));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(grafana.call("GET", GROUPS + "one", null).status()).isEqualTo(404);
  }

  @Test
  void anEmptyTitleKeepsTheStoredOne() {
    put("one", group(60, rule("a", "Stored")));
    put("one", group(60, rule("a", "")));

    assertThat(grafana.call("GET", RULES + "/a", null).body()).contains("\"title\":\"Stored\"");
  }

  @Test
  void nothingChangesWhenOneRuleOfAGroupIsRefused() {
    put("one", group(60, rule("a", "A")));
    Snapshot before = grafana.snapshot();

    FakeResponse refused =
        put("one", group(60, rule("a", "A2"), rule("b", "B").with("noDataState", "Ok")));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(grafana.snapshot()).isEqualTo(before);
  }

  @Test
  void aGroupIsDeletedUnlessAFileHoldsIt() {
    put("one", group(60, rule("a", "A")));
    grafana.seeds().provisionedRule("f", "file", rule("held", "Held"));

    assertThat(grafana.call("DELETE", GROUPS + "one", null).status()).isEqualTo(204);
    assertThat(grafana.call("DELETE", GROUPS + "one", null).status()).isEqualTo(404);
    assertThat(grafana.call("DELETE", GROUPS + "file", null).status()).isEqualTo(409);
  }

  @Test
  void whatTheUiMadeMayBeTakenOverAndGivenBack() {
    grafana.seeds().rule("f", "one", rule("a", "A"));

    assertThat(put("one", group(60, rule("a", "A"))).status()).isEqualTo(200);
    assertThat(grafana.call("GET", RULES + "/a", null).body()).contains("\"provenance\":\"api\"");
    grafana.call(
        "PUT", GROUPS + "one", group(60, rule("a", "A")), Map.of("X-Disable-Provenance", "false"));
    assertThat(grafana.call("GET", RULES + "/a", null).body()).doesNotContain("provenance");
  }

  @Test
  void aRecordingRuleLosesWhatIsForAlerts() {
    Node.Obj recording =
        rule("a", "A").with("record", json("{'metric':'m','from':'A'}")).with("for", "5m");
    put("one", group(60, recording));

    assertThat(grafana.call("GET", RULES + "/a", null).body())
        .contains("\"condition\":\"\"")
        .contains("\"for\":\"0s\"")
        .contains("\"metric\":\"m\"");
  }

  @Test
  void statesTellWhatFires() {
    put("one", group(60, rule("a", "A")));
    grafana.seeds().firing("a", 2);

    assertThat(grafana.call("GET", "/api/prometheus/grafana/api/v1/rules", null).body())
        .contains("\"state\":\"firing\"")
        .contains("\"instance\":\"1\"");
  }

  @Test
  void theRulerNamesFoldersByTheirPath() {
    grafana.seeds().folder("g", "Inner", "f").rule("g", "one", rule("a", "A"));

    assertThat(grafana.call("GET", "/api/ruler/grafana/api/v1/rules", null).body())
        .contains("Team\\\\/Ops/Inner");
  }

  @Test
  void anExportIsNotARuleOfThatName() {
    put("one", group(60, rule("a", "true")));

    FakeResponse export = grafana.call("GET", RULES + "/export", null);

    assertThat(export.status()).isEqualTo(200);
    assertThat(export.body()).startsWith("apiVersion: 1\ngroups:\n    - orgId: 1\n");
    assertThat(export.body()).contains("title: \"true\"\n");
  }

  private FakeResponse put(String group, Node.Obj body) {
    return grafana.call("PUT", GROUPS + group, body);
  }

  private java.util.List<Node> rules(String group) {
    return grafana
        .call("GET", GROUPS + group, null)
        .node()
        .asObject()
        .orElseThrow()
        .get("rules")
        .asList()
        .orElseThrow()
        .items();
  }

  private static String uid(Node rule) {
    return rule.asObject().orElseThrow().text("uid").orElseThrow();
  }

  private static Node.Obj group(long interval, Node.Obj... rules) {
    return Node.object().put("interval", interval).put("rules", Node.list(rules)).build();
  }

  private static Node.Obj rule(String uid, String title) {
    return json("{'condition':'A','folderUID':'f','ruleGroup':'one','for':'1m','noDataState':'OK',"
            + "'execErrState':'Error','data':[{'refId':'A','datasourceUid':'__expr__',"
            + "'model':{'type':'math','expression':'1'}}]}")
        .with("uid", uid)
        .with("title", title);
  }

  private static Node.Obj json(String text) {
    return Json.parse(text.replace('\'', '"'), "test").asObject().orElseThrow();
  }
}
