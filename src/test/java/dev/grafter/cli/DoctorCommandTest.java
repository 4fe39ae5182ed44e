package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.Fault;
import dev.grafter.fake.Faults;
import dev.grafter.fake.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoctorCommandTest {

  @TempDir private Path dir;
  private final FakeGrafana grafana = FakeGrafana.start(Profile.GRAFANA_13);

  @BeforeEach
  void admin() throws IOException {
    inventory(grafana, grafana.adminToken());
    grafana.loki().answers("labels", labels("container", "level"));
  }

  private void inventory(FakeGrafana server, String token) throws IOException {
    Files.writeString(dir.resolve("token"), token);
    Files.writeString(
        dir.resolve("grafter.yml"),
        """
        version: 1
        owner: test
        sites:
          - name: root
            level: root
            grafana: {url: %s, token: "file:%s"}
        """
            .formatted(server.url(), dir.resolve("token")));
  }

  private static Node.Obj labels(String... names) {
    return Node.object().put("status", "success").put("data", Node.strings(List.of(names))).build();
  }

  @AfterEach
  void stop() {
    grafana.close();
  }

  private Cli run(String... args) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "-f",
                dir.resolve("grafter.yml").toString(),
                "--provider",
                SampleProvider.class.getName()));
    all.addAll(Stream.of(args).toList());
    return Cli.run(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aSiteThatIsWellSaysSoAndIsOnlyRead(Profile profile) throws IOException {
    try (FakeGrafana server = FakeGrafana.start(profile)) {
      inventory(server, server.adminToken());
      server.loki().answers("labels", labels("container", "level"));
      assertThat(run("push", "--yes").code()).isZero();
      int writes = server.log().writes().size();

      Cli doctor = run("doctor");

      assertThat(doctor.code()).as(doctor.out()).isZero();
      assertThat(doctor.out())
          .contains("Grafana " + profile.version())
          .contains("dashboards go through " + (profile.appPlatform() ? "the app" : "the classic"))
          .contains("rule-groups go through the provisioning API")
          .contains("may write each dashboard", "Loki answers Grafana")
          .contains("Loki knows the labels that we query: container")
          .contains("nothing to do", "A push would work.");
      assertThat(server.log().writes()).hasSize(writes);
    }
  }

  @Test
  void beforeTheFirstPushLokiCannotBeAskedYet() {
    Cli doctor = run("doctor");

    assertThat(doctor.code()).isZero();
    assertThat(doctor.out())
        .contains("4 to create", "note   loki.t-loki", "not there yet: a push makes it");
  }

  @Test
  void whatATokenMayNotDoIsSaidForEachKindAndAPushAgrees() throws IOException {
    inventory(grafana, grafana.editorToken());

    Cli doctor = run("doctor");

    assertThat(doctor.code()).isEqualTo(ExitCode.FAILED);
    assertThat(doctor.out())
        .contains("broken right.datasources.write  may not write a datasource")
        .contains("Give the service account datasources:create and datasources:write.")
        .contains("warn   right.datasources.delete")
        .contains("ok     right.dashboards.write", "ok     right.rule-groups.write")
        .contains("1 would make a push fail, 1 warning.");
    Cli push = run("push", "--yes");
    assertThat(push.code()).isEqualTo(ExitCode.NOT_APPLIED);
    assertThat(push.out()).contains("failed datasource", "created dashboard");
  }

  @Test
  void aViewerMayOnlyRead() throws IOException {
    inventory(grafana, grafana.viewerToken());

    assertThat(run("doctor").out())
        .contains("broken right.folders.write", "broken right.dashboards.write")
        .contains("broken right.rule-groups.write", "ok     right.dashboards.read");
  }

  @Test
  void aWrongTokenAndASiteThatIsDown() throws IOException {
    inventory(grafana, "glsa_wrong");
    Cli wrong = run("doctor");
    grafana.down();
    Cli down = run("doctor", "-o", "json");

    assertThat(wrong.code()).isEqualTo(ExitCode.FAILED);
    assertThat(wrong.out()).contains("broken sign-in", "Invalid API key");
    assertThat(down.code()).isEqualTo(ExitCode.FAILED);
    assertThat(down.out())
        .contains("\"check\": \"reachable\"", "\"status\": \"broken\"", "\"reachable\": false");
  }

  @Test
  void logsThatDoNotComeInAreWarnings() {
    run("push", "--yes");
    grafana.loki().answers("labels", labels("app"));
    Cli other = run("doctor");
    grafana.loki().answers("labels", labels());
    Cli none = run("doctor");
    grafana.loki().unreachable("http://loki:3100");
    Cli unreachable = run("doctor");

    assertThat(other.out()).contains("Loki does not know container, by which we query");
    assertThat(none.out()).contains("Loki has no labels: no logs came in");
    assertThat(unreachable.out())
        .contains("warn   loki.t-loki  Grafana cannot ask Loki: Unable to connect with Loki")
        .contains("Check that Loki runs at http://loki:3100");
    assertThat(List.of(other.code(), none.code(), unreachable.code())).containsOnly(ExitCode.OK);
  }

  @Test
  void conflictsAndUnreadableKinds() {
    run("push", "--yes");
    grafana.edits().dashboard("t-errors", dashboard -> dashboard.with("title", "Mine"));
    Cli edited = run("doctor");
    grafana.faults(Faults.on(r -> r.path().endsWith("/alert-rules"), Fault.status(403, "not you")));
    Cli unreadable = run("doctor");

    assertThat(edited.code()).isZero();
    assertThat(edited.out()).contains("warn   conflict  dashboard t-errors", "Somebody changed it");
    assertThat(unreadable.code()).isEqualTo(ExitCode.FAILED);
    assertThat(unreadable.out()).contains("broken conflict  rule group t-logs/test", "not you");
  }

  @Test
  void everyFindingThatIsWrongSaysWhatToDo() throws IOException {
    inventory(grafana, grafana.viewerToken());

    Node document = Json.parse(run("doctor", "-o", "json").out(), "out");

    List<Node> findings =
        document
            .asObject()
            .orElseThrow()
            .find("sites")
            .flatMap(Node::asList)
            .orElseThrow()
            .items()
            .stream()
            .flatMap(site -> site.asObject().flatMap(s -> s.find("findings")).stream())
            .flatMap(list -> list.asList().orElseThrow().items().stream())
            .toList();
    assertThat(findings).hasSizeGreaterThan(10);
    assertThat(findings)
        .map(node -> node.asObject().orElseThrow())
        .allSatisfy(
            finding ->
                assertThat(finding.has("remedy"))
                    .isEqualTo(
                        List.of("warning", "broken")
                            .contains(finding.text("status").orElseThrow())));
  }
}
