package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.render.Mounts;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A real Grafana that was provisioned with the datasources that the system shipped before, then
 * with ours. It runs where {@code GRAFTER_IT_GRAFANA_HOME} names the folder of a Grafana release.
 */
@EnabledIfEnvironmentVariable(named = "GRAFTER_IT_GRAFANA_HOME", matches = ".+")
class SeedGrafanaIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource({
    "root, Loki, '{id: Loki, name: Loki, type: loki, access: proxy, url: \"http://loki:3100\"}'",
    "cluster, Loki_Cluster, '{uid: Loki, name: Loki_Cluster, type: loki, access: proxy, url:"
        + " \"http://cluster_loki:3101\"}'"
  })
  void ourFilesTakeThePlaceOfTheOldOnes(String level, String oldName, String oldDatasource)
      throws Exception {
    Path provisioning = temp.resolve("provisioning");
    write(
        provisioning.resolve("datasources/datasources.yaml"),
        "apiVersion: 1\ndatasources:\n  - " + oldDatasource + "\n");
    int port = freePort();
    Process before = start(port, provisioning);
    try {
      await(port);
      assertThat(names(port)).containsExactly(oldName);
    } finally {
      stop(before);
    }

    Path tree = temp.resolve("tree");
    assertThat(Cli.run("render", "--tree", tree.toString()).code()).isZero();
    Path config = tree.resolve(level + "_orchestrator/config");
    mount(config.resolve("grafana-datasources.yml"), provisioning, "datasources/datasources.yaml");
    mount(config.resolve("grafana-alerting.yml"), provisioning, "alerting/grafter.yml");
    String providers = Files.readString(config.resolve("grafana-dashboards.yml"));
    write(
        provisioning.resolve("dashboards/dashboards.yaml"),
        providers.replace(Mounts.DASHBOARDS, config.resolve("dashboards").toString()));

    Process after = start(port, provisioning);
    try {
      await(port);
      assertThat(names(port)).hasSize(1).doesNotContain(oldName);
      assertThat(get(port, "/api/datasources/uid/grafter-" + level + "-loki").statusCode())
          .isEqualTo(200);
      awaitStatus(port, "/api/dashboards/uid/grafter-" + level + "-overview");
      assertThat(get(port, "/api/v1/provisioning/alert-rules").body())
          .contains("grafter-" + level + "-manager-errors")
          .contains("\"provenance\":\"file\"");
    } finally {
      stop(after);
    }
  }

  private static void mount(Path file, Path provisioning, String name) throws IOException {
    Path target = provisioning.resolve(name);
    Files.createDirectories(target.getParent());
    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Process start(int port, Path provisioning) throws IOException {
    Path home = Path.of(System.getenv("GRAFTER_IT_GRAFANA_HOME"));
    ProcessBuilder builder =
        new ProcessBuilder(
            home.resolve("bin/grafana").toString(), "server", "--homepath", home.toString());
    builder
        .environment()
        .putAll(
            Map.of(
                "GF_SERVER_HTTP_ADDR", "127.0.0.1",
                "GF_SERVER_HTTP_PORT", Integer.toString(port),
                "GF_PATHS_DATA", temp.resolve("data").toString(),
                "GF_PATHS_LOGS", temp.resolve("logs").toString(),
                "GF_PATHS_PROVISIONING", provisioning.toString(),
                "GF_ANALYTICS_REPORTING_ENABLED", "false",
                "GF_ANALYTICS_CHECK_FOR_UPDATES", "false",
                "GF_PLUGINS_PREINSTALL_DISABLED", "true",
                "GRAFTER_ALERT_WEBHOOK_URL", "http://127.0.0.1:9"));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(temp.resolve("grafana.log").toFile())
        .start();
  }

  private static void stop(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private static List<String> names(int port) throws Exception {
    Node list = Json.parseLenient(get(port, "/api/datasources").body(), "datasources");
    return list.asList().orElseThrow().items().stream()
        .flatMap(item -> item.asObject().orElseThrow().text("name").stream())
        .toList();
  }

  private void await(int port) throws Exception {
    awaitStatus(port, "/api/health");
  }

  private void awaitStatus(int port, String path) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!answers(port, path)) {
      assertThat(Instant.now())
          .as("%s answers; %s", path, Files.readString(temp.resolve("grafana.log")))
          .isBefore(end);
      Thread.sleep(250);
    }
  }

  private static boolean answers(int port, String path) throws InterruptedException {
    try {
      return get(port, path).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static HttpResponse<String> get(int port, String path)
      throws IOException, InterruptedException {
    String login =
        Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Basic " + login)
            .timeout(Duration.ofSeconds(10))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
