package dev.grafter.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.Json;
import dev.grafter.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DashboardJsonTest {

  private static final String PANELS =
      "'panels': [{'type': 'logs', 'title': 'Lines', 'datasource': {'type': 'loki', 'uid': 'l'},"
          + " 'targets': [{'refId': 'A', 'expr': '{job=\\'$job\\'} |= `$text`'}]}]";

  private static String json(String text) {
    return text.replace("\\'", "\\\"").replace('\'', '"');
  }

  private static Resource.Dashboard read(String text) {
    return DashboardJson.of(json(text)).toResource();
  }

  @Test
  void aDashboardOfAnyBuilderBecomesAResource() {
    Resource.Dashboard dashboard =
        DashboardJson.of(
                json("{'id': 7, 'uid': 'shop', 'title': 'Shop', 'refresh': null, " + PANELS + "}"))
            .folder("shop-folder")
            .toResource();

    assertThat(dashboard.uid()).isEqualTo("shop");
    assertThat(dashboard.folderUid()).contains("shop-folder");
    assertThat(dashboard.content().fields().keySet()).containsExactly("uid", "title", "panels");
  }

  @Test
  void unknownFieldsSurvive() {
    Resource.Dashboard dashboard =
        read("{'uid': 'a', 'title': 'A', 'future': {'x': [1, {'y': null}]}, 'panels': []}");

    assertThat(Json.write(dashboard.content())).contains("\"future\":{\"x\":[1,{\"y\":null}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'dashboard': {'uid': 'a', 'title': 'A'}, 'meta': {'folderUid': 'f'}}
          {'apiVersion': 'dashboard.grafana.app/v1beta1', 'kind': 'Dashboard', 'metadata': {'name': 'a', 'annotations': {'grafana.app/folder': 'f'}}, 'spec': {'title': 'A'}}
          {'apiVersion': 'dashboard.grafana.app/v0alpha1', 'metadata': {'name': 'a', 'annotations': {'grafana.app/folder': 'f'}}, 'spec': {'title': 'A'}}
          """,
      quoteCharacter = '#')
  void theFormsAroundADashboardAreOpened(String text) {
    assertThat(read(text).uid()).isEqualTo("a");
    assertThat(read(text).folderUid()).contains("f");
    assertThat(read(text).title()).isEqualTo("A");
  }

  @ParameterizedTest
  @CsvSource({
    "Shop logs, shop-logs",
    "a, a",
    "Über alles, ber-alles-5b77cb55",
    "日本, c7b7cdcc",
    "A very long title of a dashboard that no uid can hold,"
        + " a-very-long-title-of-a-dashboar-3653147c"
  })
  void withoutAUidOneIsMadeOfTheTitle(String title, String uid) {
    assertThat(read("{'title': '" + title + "', 'panels': []}").uid()).isEqualTo(uid);
  }

  @Test
  void titlesThatDifferHaveUidsThatDiffer() {
    assertThat(read("{'title': 'Shop: logs'}").uid())
        .isNotEqualTo(read("{'title': 'Shop logs'}").uid());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      textBlock =
          """
          nothing                                        | dashboard JSON
          []                                             | a dashboard is an object, not a list
          {'a': 1, 'b': 2}                               | the JSON is no dashboard: it has no title, but a, b
          {}                                             | the JSON is no dashboard: it has no title, but nothing
          {'title': 'A', 'panels': {}}                   | dashboard "A": panels is a list, not a
          {'title': 'A', 'panels': [{'title': 'x'}]}     | dashboard "A" has a panel without a type
          {'title': 'A', 'panels': ['x']}                | dashboard "A" has a panel without a type
          {'title': 'A', 'elements': {}, 'layout': {}}   | dashboard "A" has the v2 form
          {'title': 'A', 'condition': 'C', 'data': []}   | "A" is no dashboard but an alert rule
          {'title': 'A', 'rules': []}                    | "A" is no dashboard but an alert rule or a group
          {'apiVersion': 'dashboard.grafana.app/v2beta1', 'spec': {}} | the resource of "dashboard.grafana.app/v2beta1" is no dashboard in the classic form
          {'apiVersion': 'folder.grafana.app/v1', 'spec': {}} | the resource of "folder.grafana.app/v1" is no dashboard
          """)
  void whatIsNoDashboardIsOneSentence(String text, String sentence) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      textBlock =
          """
          'panels': [{'type': 'logs', 'title': 'P', 'datasource': {'type': 'loki'}, 'targets': [{'refId': 'A', 'expr': '{'}]}] | panel "P", query A is no LogQL: parse error
          'panels': [{'type': 'logs', 'title': 'P', 'targets': [{'refId': 'B', 'datasource': {'type': 'loki'}, 'expr': 'rate('}]}] | panel "P", query B is no LogQL
          'panels': [{'type': 'row', 'panels': [{'type': 'logs', 'title': 'P', 'datasource': {'type': 'loki'}, 'targets': [{'expr': '{'}]}]}] | panel "P", query without a refId is no LogQL
          'templating': {'list': [{'type': 'datasource', 'name': 'ds', 'query': 'loki'}]}, 'panels': [{'type': 'logs', 'title': 'P', 'datasource': {'uid': '${ds}'}, 'targets': [{'refId': 'A', 'expr': '{'}]}] | panel "P", query A is no LogQL
          'templating': {'list': [{'type': 'query', 'name': 'v', 'datasource': {'type': 'loki'}, 'query': {'stream': '{'}}]} | variable v is no LogQL
          'annotations': {'list': [{'name': 'N', 'datasource': {'type': 'loki'}, 'expr': '{'}]} | annotation "N" is no LogQL
          'annotations': {'list': [{'name': 'N', 'datasource': {'type': 'loki'}, 'target': {'expr': '{'}}]} | annotation "N" is no LogQL
          """)
  void aLokiQueryThatDoesNotParseNamesItsPlace(String content, String sentence) {
    assertThatThrownBy(() -> read("{'title': 'A', " + content + "}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("dashboard \"A\": ")
        .hasMessageContaining(sentence);
  }

  @Test
  void queriesOfOtherDatasourcesAreNotOurs() {
    String other =
        "'panels': [{'type': 'x', 'datasource': {'type': 'prometheus'}, 'targets': [{'expr':"
            + " '{'}]}]";

    assertThat(read("{'title': 'A', " + other + "}").title()).isEqualTo("A");
  }
}
