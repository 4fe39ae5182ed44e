package dev.grafter.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeGrafanaTest {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final FakeGrafana grafana = FakeGrafana.start();

  @AfterEach
  void stop() {
    grafana.close();
  }

  @Test
  void answersOverHttpAndRemembersWhatArrived() throws Exception {
    HttpResponse<String> created = send("POST", "/api/folders", "{\"uid\":\"a\",\"title\":\"Ä\"}");
    HttpResponse<String> read = send("GET", "/api/folders/a", "");

    assertThat(created.statusCode()).isEqualTo(200);
    assertThat(read.body()).contains("\"title\":\"Ä\"");
    assertThat(grafana.log().count()).isEqualTo(2);
    assertThat(grafana.log().writes())
        .extracting(FakeRequest::path)
        .containsExactly("/api/folders");
  }

  @Test
  void anAnswerIsLostAfterTheWriteWasDone() {
    grafana.faults(Faults.first(1, FakeRequest::isWrite, Fault.lostAnswer()));

    assertThatThrownBy(() -> send("POST", "/api/folders", "{\"uid\":\"a\",\"title\":\"A\"}"))
        .isInstanceOf(IOException.class);
    assertThat(grafana.snapshot().find("1/folder/a")).isPresent();
  }

  @Test
  void aResetKeepsTheRequestFromTheServer() {
    grafana.faults(Faults.at(0, Fault.reset()));

    assertThatThrownBy(() -> send("POST", "/api/folders", "{\"uid\":\"a\",\"title\":\"A\"}"))
        .isInstanceOf(IOException.class);
    assertThat(grafana.snapshot().find("1/folder/a")).isEmpty();
  }

  @Test
  void aTruncatedAnswerBreaksOff() {
    grafana.faults(Faults.at(0, Fault.truncated()));

    assertThatThrownBy(() -> send("GET", "/api/org", "")).isInstanceOf(IOException.class);
  }

  @Test
  void otherFaultsAreAnswers() throws Exception {
    grafana.faults(
        (request, index) ->
            List.of(
                    Fault.html(502),
                    Fault.tooMany(3),
                    Fault.redirect("/login"),
                    Fault.malformed(),
                    Fault.status(500, "broken"))
                .get(index));

    assertThat(send("GET", "/api/org", "").body()).startsWith("<html>");
    assertThat(send("GET", "/api/org", "").headers().firstValue("retry-after")).hasValue("3");
    assertThat(send("GET", "/api/org", "").statusCode()).isEqualTo(302);
    assertThat(send("GET", "/api/org", "").body()).isEqualTo("{\"message\": ");
    assertThat(send("GET", "/api/org", "").body()).isEqualTo("{\"message\":\"broken\"}");
  }

  @Test
  void aDuplicateReachesTheServerTwice() throws Exception {
    grafana.faults(Faults.at(0, Fault.duplicate()));

    HttpResponse<String> answer = send("POST", "/api/folders", "{\"uid\":\"a\",\"title\":\"A\"}");

    assertThat(answer.statusCode()).isEqualTo(412);
    assertThat(grafana.snapshot().find("1/folder/a")).isPresent();
  }

  @Test
  void aForeignEditHappensBetweenTwoRequests() throws Exception {
    grafana.seeds().dashboard("d", "", object("{\"title\":\"One\"}"));
    String path = "/apis/dashboard.grafana.app/v0alpha1/namespaces/default/dashboards/d";
    Node.Obj read = object(send("GET", path, "").body());
    grafana.before((request, index) -> edit(index));

    HttpResponse<String> saved = send("PUT", path, Json.write(read));

    assertThat(saved.statusCode()).isEqualTo(409);
    assertThat(grafana.snapshot().dashboard("d").orElseThrow().text("title")).hasValue("Two");
  }

  private void edit(int index) {
    if (index == 1) {
      grafana.edits().dashboard("d", spec -> spec.with("title", "Two"));
    }
  }

  @Test
  void theStateOutlivesARestartOnTheSamePort() throws Exception {
    send("POST", "/api/folders", "{\"uid\":\"a\",\"title\":\"A\"}");
    Snapshot before = grafana.snapshot();
    String url = grafana.url();

    grafana.restart();

    assertThat(grafana.url()).isEqualTo(url);
    assertThat(send("GET", "/api/folders/a", "").statusCode()).isEqualTo(200);
    assertThat(grafana.snapshot()).isEqualTo(before);
  }

  @Test
  void whileItIsAwayNothingAnswers() throws Exception {
    grafana.down();
    assertThatThrownBy(() -> send("GET", "/api/health", "")).isInstanceOf(IOException.class);

    grafana.up();
    assertThat(send("GET", "/api/health", "").statusCode()).isEqualTo(200);
  }

  @Test
  void aListIsCutBySizeWhateverTheLimit() {
    Node.Obj large = object("{\"title\":\"L\"}").with("filler", "x".repeat(10_800));
    for (int i = 0; i < 1000; i++) {
      grafana.seeds().dashboard(String.format("d%04d", i), "", large);
    }

    String base =
        "/apis/dashboard.grafana.app/v1/namespaces/default/dashboards?limit=1000&continue=";
    String token = "";
    List<Integer> pages = new ArrayList<>();
    do {
      Node.Obj page =
          grafana
              .call(
                  "GET",
                  base + token,
                  null,
                  java.util.Map.of(
                      "Accept", "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io"))
              .node()
              .asObject()
              .orElseThrow();
      pages.add(page.get("items").asList().orElseThrow().size());
      token = page.text("metadata", "continue").orElse("");
      assertThat(page.toString()).doesNotContain("filler");
    } while (!token.isEmpty());

    assertThat(pages).hasSize(6);
    assertThat(pages.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1000);
  }

  @Test
  void manyCallersAtOnceSeeWholeChanges() {
    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String body = "{\"uid\":\"f" + (i % 100) + "\",\"title\":\"F\"}";
      answers.add(
          CLIENT
              .sendAsync(
                  request("POST", "/api/folders", body), HttpResponse.BodyHandlers.ofString())
              .thenApply(HttpResponse::statusCode));
    }

    List<Integer> statuses = answers.stream().map(CompletableFuture::join).toList();

    assertThat(statuses).filteredOn(status -> status == 200).hasSize(100);
    assertThat(statuses).filteredOn(status -> status == 412).hasSize(100);
  }

  @Test
  void aHundredServersStartInNoTime() {
    long start = System.nanoTime();
    List<FakeGrafana> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      all.add(FakeGrafana.start(Profile.GRAFANA_12));
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    all.forEach(FakeGrafana::close);

    assertThat(took).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void latencyDelaysEachAnswer() throws Exception {
    grafana.latency(Duration.ofMillis(30));
    long start = System.nanoTime();
    send("GET", "/api/health", "");

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(29));
  }

  private HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    return CLIENT.send(request(method, path, body), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest request(String method, String path, String body) {
    return HttpRequest.newBuilder(URI.create(grafana.url() + path))
        .header("Authorization", "Bearer " + grafana.adminToken())
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static Node.Obj object(String text) {
    return Json.parse(text, "test").asObject().orElseThrow();
  }
}
