package dev.grafter.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileTest {

  private static final String DASHBOARDS =
      "/apis/dashboard.grafana.app/v1beta1/namespaces/default/dashboards";
  private static final String FOLDERS =
      "/apis/folder.grafana.app/v1beta1/namespaces/default/folders";

  private FakeGrafana grafana;

  @AfterEach
  void stop() {
    grafana.close();
  }

  @Test
  void grafana12RefusesAnOwnLabel() {
    grafana = FakeGrafana.start(Profile.GRAFANA_12);

    assertThat(create(DASHBOARDS, object("Dashboard", "labels")).status()).isEqualTo(422);
    assertThat(create(FOLDERS, object("Folder", "labels")).status()).isEqualTo(422);
    assertThat(grafana.snapshot().find("1/dashboard/d")).isEmpty();
    assertThat(grafana.snapshot().find("1/folder/d")).isEmpty();
  }

  @Test
  void grafana12LosesAnOwnAnnotationWithoutAWord() {
    grafana = FakeGrafana.start(Profile.GRAFANA_12);

    FakeResponse created = create(DASHBOARDS, object("Dashboard", "annotations"));
    FakeResponse read = grafana.call("GET", DASHBOARDS + "/d", null);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.body()).doesNotContain("grafter.dev");
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).doesNotContain("grafter.dev");
    assertThat(create(FOLDERS, object("Folder", "annotations")).body())
        .doesNotContain("grafter.dev");
  }

  @Test
  void grafana13KeepsBothAndSelectsByLabel() {
    grafana = FakeGrafana.start(Profile.GRAFANA_13);
    create(DASHBOARDS, object("Dashboard", "labels"));
    create(FOLDERS, object("Folder", "annotations"));

    String selector = "?labelSelector=grafter.dev%2Fowner%3D";
    assertThat(grafana.call("GET", DASHBOARDS + selector + "oak", null).body()).contains("\"d\"");
    assertThat(grafana.call("GET", DASHBOARDS + selector + "elm", null).body())
        .contains("\"items\":[]");
    assertThat(grafana.call("GET", FOLDERS + "/d", null).body()).contains("grafter.dev/owner");
  }

  @ParameterizedTest
  @EnumSource(names = {"GRAFANA_10", "GRAFANA_11"})
  void olderReleasesServeNoApis(Profile profile) {
    grafana = FakeGrafana.start(profile);

    assertThat(grafana.call("GET", "/apis", null).status()).isEqualTo(404);
    assertThat(grafana.call("GET", DASHBOARDS, null).status()).isEqualTo(404);
    assertThat(grafana.call("GET", "/api/health", null).body()).contains(profile.version());
  }

  @ParameterizedTest
  @EnumSource
  void aStaleVersionIsRefusedInTheReleasesOwnWords(Profile profile) {
    grafana = FakeGrafana.start(profile);
    grafana.seeds().dashboard("d", "", json("{'title':'One'}"));
    grafana.edits().dashboard("d", spec -> spec.with("title", "Two"));

    FakeResponse saved =
        grafana.call(
            "POST",
            "/api/dashboards/db",
            json("{'dashboard':{'uid':'d','title':'Three','version':1}}"));

    assertThat(saved.status()).isEqualTo(profile == Profile.GRAFANA_13 ? 409 : 412);
    assertThat(grafana.snapshot().dashboard("d").orElseThrow().text("title")).hasValue("Two");
  }

  @ParameterizedTest
  @EnumSource
  void aClassicSaveDropsTheMarksOfADashboardAndKeepsThoseOfAFolder(Profile profile) {
    grafana = FakeGrafana.start(profile);
    if (profile == Profile.GRAFANA_13) {
      create(DASHBOARDS, object("Dashboard", "labels"));
      create(FOLDERS, object("Folder", "labels"));
      grafana.call(
          "POST",
          "/api/dashboards/db",
          json("{'dashboard':{'uid':'d','title':'Other'},'overwrite':true}"));
      grafana.call("PUT", "/api/folders/d", json("{'title':'Other','overwrite':true}"));

      assertThat(grafana.call("GET", DASHBOARDS + "/d", null).body()).doesNotContain("grafter.dev");
      assertThat(grafana.call("GET", FOLDERS + "/d", null).body()).contains("grafter.dev");
    } else {
      grafana.seeds().folder("f", "F", "").dashboard("d", "f", json("{'title':'One'}"));
      grafana.call(
          "POST",
          "/api/dashboards/db",
          json("{'dashboard':{'uid':'d','title':'One'},'folderUid':'f','overwrite':true}"));

      assertThat(grafana.call("GET", "/api/dashboards/uid/d", null).body())
          .contains("\"version\":2");
    }
  }

  private FakeResponse create(String path, Node.Obj body) {
    return grafana.call("POST", path, body, Map.of());
  }

  private static Node.Obj object(String kind, String marks) {
    String group = kind.equals("Folder") ? "folder" : "dashboard";
    return json(
        "{'kind':'"
            + kind
            + "','apiVersion':'"
            + group
            + ".grafana.app/v1beta1','metadata':{'name':'d','"
            + marks
            + "':{'grafter.dev/owner':'oak'}},'spec':{'title':'D'}}");
  }

  private static Node.Obj json(String text) {
    return Json.parse(text.replace('\'', '"'), "test").asObject().orElseThrow();
  }
}
