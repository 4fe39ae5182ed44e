package dev.grafter.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceSet;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleGroupJsonTest {

  private static final String DATA =
      "'condition': 'A', 'data': [{'refId': 'A', 'datasourceUid': 'l', 'model': {'datasource':"
          + " {'type': 'loki', 'uid': 'l'}, 'expr': 'sum(count_over_time({job=\\'x\\'}[5m])) >"
          + " 1'}}]";

  private static String json(String text) {
    return text.replace("\\'", "\\\"").replace('\'', '"');
  }

  private static Resource.RuleGroup group(String rule) {
    return RuleGroupJson.named("errors").rule(json(rule)).folder("f").toResource();
  }

  @Test
  void aGroupOfAnotherBuilderBecomesAResource() {
    Resource.RuleGroup group =
        RuleGroupJson.of(
                json(
                    "{'title': 'g', 'folderUid': 'f', 'interval': 30, 'rules': [{'title': 'Too"
                        + " many', 'uid': 'u', 'for': '2m', 'id': 3, 'orgID': 0, 'provenance':"
                        + " null, 'folderUID': '', 'ruleGroup': '', 'isPaused': null, "
                        + DATA
                        + "}]}"))
            .toResource();

    assertThat(group.interval()).isEqualTo(Duration.ofSeconds(30));
    assertThat(group.folderUid()).isEqualTo("f");
    assertThat(group.rules().get(0).fields().keySet())
        .containsExactlyInAnyOrder("title", "uid", "for", "condition", "data");
  }

  @Test
  void whatABuilderLeavesEmptyIsFilled() {
    Node.Obj rule = group("{'title': 'Too many', 'for': '', " + DATA + "}").rules().get(0);

    assertThat(rule.text("for")).contains("0s");
    assertThat(rule.text("uid")).contains("errors-too-many");
  }

  @Test
  void nanosecondsOfOlderBuildersBecomeADuration() {
    Node.Obj rule =
        group("{'title': 'T', 'keepFiringFor': 300000000000, " + DATA + "}").rules().get(0);

    assertThat(rule.text("keep_firing_for")).contains("5m");
    assertThat(rule.has("keepFiringFor")).isFalse();
  }

  @Test
  void aRecordingRuleDecidesByWhatItRecords() {
    String record = DATA.replace("'condition': 'A'", "'condition': '', 'record': {'from': 'A'}");

    assertThat(group("{'title': 'T', " + record + "}").rules()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      textBlock =
          """
          {}                                                             | the JSON is no alert rule: no title
          {'title': 'T'}                                                 | alert rule "T" has no data
          {'title': 'T', 'data': []}                                     | alert rule "T" has no data
          {'title': 'T', 'data': [{}]}                                   | alert rule "T" has a query without a refId
          {'title': 'T', 'data': [{'refId': 'A'}, {'refId': 'A'}]}       | alert rule "T" has two queries named A
          {'title': 'T', 'condition': 'C', 'data': [{'refId': 'A'}]}     | alert rule "T" decides by "C", which is none of its queries [A]
          {'title': 'T', 'condition': 'A', 'data': [{'refId': 'A', 'model': {'datasource': {'type': 'loki'}}}]} | query A has no "expr"
          {'title': 'T', 'condition': 'A', 'data': [{'refId': 'A', 'model': {'datasource': {'type': 'loki'}, 'expr': '{job=\\'x\\'}'}}]} | query A gives lines, not numbers
          {'title': 'T', 'condition': 'A', 'data': [{'refId': 'A', 'model': {'datasource': {'type': 'loki'}, 'expr': 'rate({'}}]} | query A is no LogQL: parse error
          {'title': 'T', 'condition': 'A', 'data': [{'refId': 'A', 'model': {'datasource': {'type': 'loki'}, 'expr': 'rate({job=\\'$job\\'}[5m])'}}]} | uses $job, but a rule has no variables
          {'title': 'T', 'keepFiringFor': 'x', 'condition': 'A', 'data': [{'refId': 'A'}]} | keepFiringFor is a number of nanoseconds
          """)
  void whatCannotBeEvaluatedIsOneSentence(String rule, String sentence) {
    assertThatThrownBy(() -> group(rule))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      textBlock =
          """
          {'rules': []}                                     | a rule group has no title
          {'title': 'g'}                                    | rule group "g" has no rules
          {'title': 'g', 'rules': [], 'interval': '1x'}     | rule group "g": interval is a whole number of seconds
          {'title': 'g', 'rules': [], 'interval': 1.5}      | rule group "g": interval is a whole number of seconds
          {'title': 'g', 'rules': []}                       | rule group "g" lies in no folder
          """)
  void whatIsNoGroupIsOneSentence(String group, String sentence) {
    assertThatThrownBy(() -> RuleGroupJson.of(json(group)).toResource())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void aQueryIsAlsoKnownByTheDatasourceThatTheSetDefines() {
    String untyped =
        "{'title': 'T', 'condition': 'A', 'data': [{'refId': 'A', 'datasourceUid': 'l', 'model':"
            + " {'expr': 'rate('}}]}";
    Resource.RuleGroup group = group(untyped);
    Resource.Folder folder = new Resource.Folder("f", "F", Optional.empty());
    Node.Obj loki = Json.parse("{\"type\": \"loki\"}", "test").asObject().orElseThrow();

    QueryChecks.check(ResourceSet.of(folder, group));
    assertThatThrownBy(
            () ->
                QueryChecks.check(
                    ResourceSet.of(
                        folder, group, new Resource.Datasource("l", "L", loki, Map.of()))))
        .hasMessageContaining("alert rule \"T\" of rule group \"errors\"")
        .hasMessageContaining("query A is no LogQL");
  }
}
