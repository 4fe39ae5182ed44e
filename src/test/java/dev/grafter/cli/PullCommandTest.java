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
import org.junit.jupiter.params.provider.CsvSource;

class PullCommandTest {

  private static final Node.Obj BY_HAND =
      Json.parse(
              "{\"title\": \"By hand\", \"acme\": {\"x\": null}, \"panels\": [{\"id\": 3, \"type\":"
                  + " \"acme-panel\", \"strange\": [1, \"two\"]}]}",
              "test")
          .asObject()
          .orElseThrow();

  @TempDir private Path dir;
  private final FakeGrafana root = FakeGrafana.start(Profile.GRAFANA_13);
  private final FakeGrafana cluster = FakeGrafana.start(Profile.GRAFANA_11);

  @BeforeEach
  void writeInventory() throws IOException {
    Path token = Files.writeString(dir.resolve("token"), root.adminToken() + "\n");
    Files.writeString(
        dir.resolve("grafter.yml"),
        """
        version: 1
        owner: test
        sites:
          - name: root
            level: root
            grafana: {url: %s, token: "file:%s"}
          - name: cluster-a
            level: cluster
            grafana: {url: %s, token: "file:%s"}
        """
            .formatted(root.url(), token, cluster.url(), token));
  }

  @AfterEach
  void stop() {
    root.close();
    cluster.close();
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

  private String live() {
    return dir.resolve("live").toString();
  }

  private static void assertOk(Cli cli) {
    assertThat(cli.code()).as(cli.out() + cli.err()).isZero();
  }

  @Test
  void pullThenPlanFromHasNothingToDoAtAllSites() {
    root.seeds().folder("ops", "Operations", "").dashboard("mine", "ops", BY_HAND);
    assertOk(run("push", "--all", "--yes"));

    Cli pull = run("pull", "--out", live());

    assertOk(pull);
    assertThat(pull.out())
        .contains("2 folders, 1 datasource, 2 dashboards, 1 rule group.")
        .contains("+ dashboard \"By hand\" (mine) is not in the model", "As the model says.")
        .contains("10 files created, 0 replaced, 0 removed.");
    assertThat(dir.resolve("live/root/dashboards/ops/mine.json")).isRegularFile();
    assertThat(dir.resolve("live/cluster-a/rule-groups/t-logs-test.json")).isRegularFile();
    Cli plan = run("plan", "--from", live(), "--detailed-exitcode");
    assertOk(plan);
    assertThat(plan.out()).contains("2 sites: Nothing to do: 10 unchanged.");
    int writes = root.log().writes().size();
    assertOk(run("push", "--all", "--yes", "--from", live()));
    assertThat(root.log().writes()).hasSize(writes);
    Cli again = run("pull", "--out", live());
    assertThat(again.out()).as(again.err()).contains("0 files created, 0 replaced, 0 removed");
  }

  @Test
  void withoutOutNothingIsWrittenAndGrafanaIsOnlyRead() throws IOException {
    Cli pull = run("pull", "--site", "root");

    assertOk(pull);
    assertThat(pull.out())
        .contains("Nothing is there.", "- dashboard \"Errors\" (t-errors) is not there");
    assertThat(root.log().writes()).isEmpty();
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("grafter.yml", "token");
    }
  }

  @Test
  void anEditedFileIsKeptAndReported() throws IOException {
    run("push", "--site", "root", "--yes");
    run("pull", "--site", "root", "--out", live());
    Path file = dir.resolve("live/root/dashboards/t-logs/t-errors.json");
    String pulled = Files.readString(file);
    Files.writeString(file, pulled.replace("\"Errors\"", "\"My errors\""));
    root.edits().dashboard("t-errors", dashboard -> dashboard.with("title", "Theirs"));

    Cli again = run("pull", "--site", "root", "--out", live());

    assertThat(again.code()).isEqualTo(ExitCode.FAILED);
    assertThat(again.err()).contains("t-errors.json was edited and is kept", "--overwrite");
    assertThat(Files.readString(file)).contains("My errors");
    assertOk(run("pull", "--site", "root", "--out", live(), "--overwrite"));
    assertThat(Files.readString(file)).contains("Theirs");
  }

  @Test
  void whatWasEditedInTheFilesIsPushedAndPlannedLikeTheModel() throws IOException {
    run("push", "--site", "root", "--yes");
    run("pull", "--site", "root", "--out", live());
    Path file = dir.resolve("live/root/dashboards/t-logs/t-errors.json");
    Files.writeString(file, Files.readString(file).replace("\"Errors\"", "\"My errors\""));

    Cli plan = run("plan", "--site", "root", "--from", live());
    assertThat(plan.out()).contains("~ update dashboard \"My errors\"", "Errors -> My errors");
    assertOk(run("push", "--site", "root", "--from", live(), "--yes"));

    assertThat(run("plan", "--site", "root").out()).contains("My errors -> Errors");
    assertOk(run("plan", "--site", "root", "--from", live(), "--detailed-exitcode"));
  }

  @Test
  void whenAKindCannotBeReadTheFilesStayAsTheyAre() {
    run("push", "--site", "root", "--yes");
    run("pull", "--site", "root", "--out", live());
    root.faults(Faults.on(r -> r.path().endsWith("/alert-rules"), Fault.status(403, "not you")));

    Cli pull = run("pull", "--site", "root", "--out", live());

    assertThat(pull.code()).isEqualTo(ExitCode.NOT_APPLIED);
    assertThat(pull.out()).contains("left out every rule group", "not you");
    assertThat(dir.resolve("live/root/rule-groups/t-logs-test.json")).isRegularFile();
  }

  @Test
  void oneSiteDownDoesNotStopTheOther() {
    run("push", "--all", "--yes");
    run("pull", "--out", live());
    cluster.down();

    Cli pull = run("pull", "--out", live());

    assertThat(pull.code()).isEqualTo(ExitCode.NOT_APPLIED);
    assertThat(dir.resolve("live/cluster-a/rule-groups/t-logs-test.json")).isRegularFile();
  }

  @Test
  void aDashboardMadeByHandBecomesAResourceLikeAnyOther() throws IOException {
    run("push", "--site", "root", "--yes");
    root.seeds().dashboard("mine", "t-logs", BY_HAND);
    String project = dir.toString();

    Cli keep = run("pull", "--site", "root", "--keep", "mine", "--project", project);

    assertOk(keep);
    Path file = dir.resolve("dashboards/root/kept/mine.json");
    assertThat(keep.out()).isEqualTo("created " + file + "\n");
    assertThat(Files.readString(file)).contains("acme-panel", "strange");
    Cli plan = run("plan", "--site", "root", "--project", project, "--detailed-exitcode");
    assertThat(plan.out()).contains("5 unchanged");
    assertOk(plan);
    assertOk(run("render", "--project", project));
    assertOk(run("render", "--check", "--project", project));
    assertOk(run("lint", project));
    Files.writeString(file, Files.readString(file).replace("By hand", "By file"));
    assertThat(run("push", "--site", "root", "--project", project, "--yes").code())
        .isEqualTo(ExitCode.NOT_APPLIED);
    assertOk(run("push", "--site", "root", "--project", project, "--yes", "--adopt"));
    assertThat(root.call("GET", "/api/dashboards/uid/mine", null).body()).contains("By file");
  }

  @Test
  void aKeptFileIsNeverReplacedInSilence() throws IOException {
    root.seeds().dashboard("mine", "", BY_HAND);
    String[] keep = {"pull", "--site", "root", "--keep", "mine", "--project", dir.toString()};
    run(keep);
    assertThat(run(keep).out()).startsWith("unchanged ");
    Path file = dir.resolve("dashboards/root/kept/mine.json");
    String edited = Files.readString(file).replace("By hand", "By file");
    Files.writeString(file, edited);

    Cli again = run(keep);

    assertThat(again.code()).isEqualTo(ExitCode.FAILED);
    assertThat(again.err()).contains("holds something else and is kept");
    assertThat(Files.readString(file)).isEqualTo(edited);
    List<String> over = new ArrayList<>(List.of(keep));
    over.add("--overwrite");
    assertThat(run(over.toArray(String[]::new)).out()).startsWith("replaced ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pull --keep x | --keep works on one site",
        "pull --site root --keep x --out y | give one of the two",
        "pull --site root --keep ../../x | is no uid of a dashboard",
        "plan --from nowhere | Tried to read nowhere but",
        "pull --site moon | there is no site"
      })
  void misuseIsOneSentence(String line, String sentence) {
    Cli cli = run(line.split(" "));

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains(sentence).doesNotContain("\tat ");
    assertThat(root.log().count()).isZero();
  }

  @Test
  void whatIsNotThereOrDefinedAlreadyIsNotKept() {
    run("push", "--site", "root", "--yes");

    assertThat(run("pull", "--site", "root", "--keep", "gone").err())
        .contains("there is no dashboard with the uid gone at the site root");
    assertThat(run("pull", "--site", "root", "--keep", "t-errors").err())
        .contains("the model defines dashboard \"Errors\" (t-errors) itself");
  }

  @Test
  void aBrokenFileStopsEverythingBeforeAnythingIsSent() throws IOException {
    Files.createDirectories(dir.resolve("live/root/folders"));
    Files.writeString(dir.resolve("live/root/folders/x.json"), "{\"kind\": \"folder\",\n \"uid\"}");

    Cli push = run("push", "--site", "root", "--from", live(), "--prune", "--yes");

    assertThat(push.code()).isEqualTo(ExitCode.FAILED);
    assertThat(push.err()).contains("x.json:2");
    assertThat(root.log().count()).isZero();
  }

  @Test
  void lintJudgesWhatWasPulled() throws IOException {
    run("push", "--all", "--yes");
    run("pull", "--out", live());
    assertOk(run("lint", "--from", live()));
    assertOk(run("lint", "--from", dir.resolve("live/root").toString()));
    Path file = dir.resolve("live/root/rule-groups/t-logs-test.json");
    Files.writeString(file, Files.readString(file).replace("sum by", "sum bye"));

    Cli lint = run("lint", "--from", live());

    assertThat(lint.code()).isEqualTo(ExitCode.FAILED);
    assertThat(lint.err()).contains("parse error");
    assertThat(run("lint").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("lint", "--from", "nowhere").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aFolderOfExportedDashboardsCanBePushed() throws IOException {
    Files.createDirectories(dir.resolve("exported"));
    Files.writeString(
        dir.resolve("exported/any.json"),
        Json.pretty(BY_HAND.with("uid", "mine").with("id", Node.of(7))));

    assertOk(run("push", "--site", "root", "--from", dir.resolve("exported").toString(), "--yes"));

    assertThat(root.snapshot().objects()).containsKey("1/dashboard/mine");
  }

  @Test
  void jsonIsOneDocument() {
    run("push", "--site", "root", "--yes");
    root.edits().dashboard("t-errors", dashboard -> dashboard.with("title", "Theirs"));

    Cli pull = run("pull", "--site", "root", "--out", live(), "-o", "json");

    Node.Obj document = Json.parse(pull.out(), "out").asObject().orElseThrow();
    assertThat(document.find("version")).contains(Node.of(1));
    assertThat(pull.out()).contains("\"drift\": \"changed\"", "\"action\": \"created\"");
  }
}
