package dev.grafter.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakeDashboardsTest {

  private static final String APIS = "/apis/dashboard.grafana.app/";
  private static final String OBJECTS = "/namespaces/default/dashboards";

  private final FakeGrafana grafana = FakeGrafana.start();

  @AfterEach
  void stop() {
    grafana.close();
  }

  @Test
  void aDashboardSurvivesTheWayThroughTheSecondSchema() {
    Node.Obj classic =
        json(
            "{'title':'T','tags':['a'],'panels':[{'id':3,'type':'logs','title':'P',"
                + "'gridPos':{'h':8,'w':12,'x':12,'y':0},'datasource':{'type':'loki','uid':'l'},"
                + "'options':{'showTime':true},'fieldConfig':{'defaults':{},'overrides':[]},"
                + "'targets':[{'refId':'A','datasource':{'type':'loki','uid':'l'},'expr':'{a=\\u0027b\\u0027}'}]}]}");
    grafana.seeds().dashboard("d", "", classic);
    Node.Obj second = read("v2", "d").get("spec").asObject().orElseThrow();

    grafana.call("POST", APIS + "v2" + OBJECTS, object("v2", "e", second));

    Node.Obj back = read("v0alpha1", "e").get("spec").asObject().orElseThrow();
    assertThat(back.get("panels")).isEqualTo(classic.get("panels"));
    assertThat(back.get("tags")).isEqualTo(classic.get("tags"));
    assertThat(grafana.call("GET", "/api/dashboards/uid/e", null).body())
        .contains("\"title\":\"P\"");
  }

  @Test
  void generationGrowsByOneWithEachWrite() {
    create("d", "One");
    for (int i = 2; i < 5; i++) {
      Node.Obj current = read("v0alpha1", "d");
      grafana.call("PUT", APIS + "v0alpha1" + OBJECTS + "/d", current);
      assertThat(read("v0alpha1", "d").find("metadata", "generation")).hasValue(Node.of(i));
    }
  }

  @Test
  void aDeleteUnderAPreconditionIsALock() {
    create("d", "One");
    String first = version();
    grafana.edits().dashboard("d", spec -> spec.with("title", "Two"));

    assertThat(delete(first).status()).isEqualTo(409);
    assertThat(grafana.snapshot().dashboard("d")).isPresent();
    assertThat(delete(version()).status()).isEqualTo(200);
    assertThat(grafana.snapshot().dashboard("d")).isEmpty();
  }

  @Test
  void anEditInTheUiKeepsTheMarksAndAClassicOneLosesThem() {
    create("d", "One");
    grafana.edits().dashboard("d", spec -> spec.with("title", "Two"));
    assertThat(read("v0alpha1", "d").text("metadata", "labels", "own")).hasValue("yes");

    grafana.edits().dashboardClassically("d", spec -> spec.with("title", "Three"));
    assertThat(read("v0alpha1", "d").text("metadata", "labels", "own")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "own=yes|1",
        "own==yes|1",
        "own!=yes|1",
        "own|1",
        "!own|1",
        "own in (yes, no)|1",
        "own notin (yes)|1",
        "own=yes,other|0",
        "own=no|0"
      })
  void selectorsSelect(String selector, int found) {
    create("d", "One");
    grafana.seeds().dashboard("e", "", json("{'title':'E'}"));
    String query = java.net.URLEncoder.encode(selector, java.nio.charset.StandardCharsets.UTF_8);

    Node.Obj list =
        grafana
            .call("GET", APIS + "v1" + OBJECTS + "?labelSelector=" + query, null)
            .node()
            .asObject()
            .orElseThrow();

    assertThat(list.get("items").asList().orElseThrow().size()).isEqualTo(found);
  }

  @Test
  void eachNamespaceIsAnOrganisation() {
    grafana.addOrg(2, "Second");
    create("d", "One");

    assertThat(grafana.call("GET", APIS + "v1/namespaces/org-2/dashboards", null).body())
        .contains("\"items\":[]");
    assertThat(
            grafana
                .call(
                    "GET",
                    APIS + "v1/namespaces/org-2/dashboards",
                    null,
                    Map.of("Authorization", "Bearer " + grafana.adminToken()))
                .status())
        .isEqualTo(403);
  }

  @Test
  void aWholeCollectionIsNotDeleted() {
    create("d", "One");

    assertThat(grafana.call("DELETE", APIS + "v1" + OBJECTS, null).status()).isEqualTo(405);
    assertThat(grafana.snapshot().dashboard("d")).isPresent();
  }

  private void create(String name, String title) {
    Node.Obj spec = Node.empty().with("title", title);
    Node.Obj sent = object("v0alpha1", name, spec);
    Node.Obj metadata = sent.get("metadata").asObject().orElseThrow();
    grafana.call(
        "POST",
        APIS + "v0alpha1" + OBJECTS,
        sent.with("metadata", metadata.with("labels", json("{'own':'yes'}"))));
  }

  private FakeResponse delete(String version) {
    return grafana.call(
        "DELETE",
        APIS + "v1" + OBJECTS + "/d",
        json("{'kind':'DeleteOptions','apiVersion':'v1'}")
            .with("preconditions", Node.empty().with("resourceVersion", version)));
  }

  private String version() {
    return read("v0alpha1", "d").text("metadata", "resourceVersion").orElseThrow();
  }

  private Node.Obj read(String version, String name) {
    return grafana
        .call("GET", APIS + version + OBJECTS + "/" + name, null)
        .node()
        .asObject()
        .orElseThrow();
  }

  private static Node.Obj object(String version, String name, Node.Obj spec) {
    return Node.object()
        .put("kind", "Dashboard")
        .put("apiVersion", "dashboard.grafana.app/" + version)
        .put("metadata", Node.empty().with("name", name))
        .put("spec", spec)
        .build();
  }

  private static Node.Obj json(String text) {
    return Json.parse(text.replace('\'', '"'), "test").asObject().orElseThrow();
  }
}
