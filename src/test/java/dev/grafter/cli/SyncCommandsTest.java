package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.Profile;
import dev.grafter.fake.Snapshot;
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

class SyncCommandsTest {

  @TempDir private Path dir;
  private final FakeGrafana root = FakeGrafana.start(Profile.GRAFANA_13);
  private final FakeGrafana cluster = FakeGrafana.start(Profile.GRAFANA_11);
  private Path inventory;

  @BeforeEach
  void writeInventory() throws IOException {
    Path token = Files.writeString(dir.resolve("token"), root.adminToken() + "\n");
    inventory = inventory(root.url(), token, cluster.url());
  }

  private Path inventory(String first, Path token, String second) throws IOException {
    return Files.writeString(
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
            .formatted(first, token, second, token));
  }

  @AfterEach
  void stop() {
    root.close();
    cluster.close();
  }

  private Cli run(String... args) {
    List<String> all =
        new ArrayList<>(
            List.of("-f", inventory.toString(), "--provider", SampleProvider.class.getName()));
    all.addAll(Stream.of(args).toList());
    return Cli.run(all.toArray(String[]::new));
  }

  @Test
  void planShowsWhatAPushWouldDoAndOnlyReads() {
    Cli cli = run("plan", "--site", "root");

    assertThat(cli.code()).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .contains(
            "+ create folder \"Test logs\" (t-logs)",
            "+ create datasource \"Test Loki\" (t-loki)",
            "+ create dashboard \"Errors\" (t-errors)",
            "+ create rule group \"test\" (t-logs/test)",
            "4 to create, 0 unchanged.")
        .doesNotContain("\u001b");
    assertThat(root.log().writes()).isEmpty();
    assertThat(cluster.log().count()).isZero();
  }

  @Test
  void pushesBothLevelsAndThenThereIsNothingToDo() {
    assertThat(run("plan", "--detailed-exitcode").code()).isEqualTo(ExitCode.CHANGES);

    Cli push = run("push", "--all", "--yes");

    assertThat(push.code()).as(push.out() + push.err()).isZero();
    assertThat(push.out()).contains("created dashboard \"Errors\" (t-errors)", "4 applied.");
    Cli plan = run("plan", "--detailed-exitcode");
    assertThat(plan.out()).contains("Nothing to do: 4 unchanged.", "2 sites: Nothing to do");
    assertThat(plan.code()).isZero();
    Snapshot before = root.snapshot();
    assertThat(run("push", "--all", "--yes").code()).isZero();
    assertThat(root.snapshot()).isEqualTo(before);
  }

  @Test
  void aForeignEditIsAConflictAndTheOthersAreApplied() {
    run("push", "--site", "root", "--yes");
    root.edits().dashboard("t-errors", dashboard -> dashboard.with("title", "Mine now"));
    root.edits().deleteDatasource("t-loki");

    Cli push = run("push", "--site", "root", "--yes");

    assertThat(push.code()).isEqualTo(ExitCode.NOT_APPLIED);
    assertThat(push.out())
        .contains("! conflict dashboard \"Errors\"", "Somebody changed it by", "--force")
        .contains("title: Mine now -> Errors")
        .contains("created datasource");
    assertThat(root.call("GET", "/api/dashboards/uid/t-errors", null).body()).contains("Mine now");
    assertThat(run("push", "--site", "root", "--yes", "--force").code()).isZero();
    assertThat(run("plan", "--site", "root", "--detailed-exitcode").code()).isZero();
  }

  @Test
  void jsonIsOneDocument() {
    Cli planned = run("plan", "-o", "json");
    assertThat(planned.err()).isEmpty();
    Node.Obj plan = object(planned.out());

    assertThat(plan.get("version")).isEqualTo(Node.of(1));
    Node.Obj site =
        plan.find("sites")
            .flatMap(Node::asList)
            .orElseThrow()
            .items()
            .get(0)
            .asObject()
            .orElseThrow();
    assertThat(site.text("site")).contains("root");
    assertThat(site.find("summary", "create")).contains(Node.of(4));
    Node.Obj push = object(run("push", "--all", "--yes", "-o", "json").out());
    assertThat(push.find("sites").flatMap(Node::asList).orElseThrow().size()).isEqualTo(2);
  }

  private static Node.Obj object(String text) {
    return Json.parse(text, "stdout").asObject().orElseThrow();
  }

  @Test
  void oneSiteDownDoesNotStopTheOther() {
    cluster.close();

    Cli push = run("push", "--all", "--yes");

    assertThat(push.code()).isEqualTo(ExitCode.NOT_APPLIED);
    assertThat(push.out())
        .contains("4 applied.", "Tried to ask for the version on site \"cluster-a\"");
    root.close();
    assertThat(run("plan").code()).isEqualTo(ExitCode.UNREACHABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "push --site root | add --yes",
        "push --yes | choose with --site or --level, or push to all with --all",
        "push --yes --site nowhere | there is no site \"nowhere\"",
        "plan --site x* | there is no site \"x*\"",
        "plan --level moon | moon",
        "plan --parallel 0 | --parallel"
      })
  void misuseIsOneSentenceAndNothingIsSent(String line, String sentence) {
    Cli cli = run(line.split(" "));

    assertThat(cli.code()).as(cli.err()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).startsWith("grafter: ").contains(sentence);
    assertThat(root.log().count() + cluster.log().count()).isZero();
  }

  @Test
  void sitesThatWouldWriteTheSameObjectAreRefused() throws IOException {
    inventory = inventory(root.url(), dir.resolve("token"), root.url());

    Cli cli = run("plan");

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("\"root\"", "\"cluster-a\"", "both define the folder t-logs");
    assertThat(root.log().count()).isZero();
  }

  @Test
  void aMissingTokenFileIsOneSentence() throws IOException {
    inventory = inventory(root.url(), dir.resolve("nowhere"), cluster.url());

    Cli cli = run("push", "--all", "--yes");

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.out()).contains("site \"root\" needs the file " + dir.resolve("nowhere"));
    assertThat(root.log().count()).isZero();
  }

  @Test
  void coloursOnlyWhenAsked() {
    assertThat(run("--color", "always", "plan", "--site", "root").out()).contains("\u001b[32m");
  }

  @Test
  void aSavedPlanIsAppliedExactlyAndWithoutAsking() {
    String file = dir.resolve("plan.json").toString();
    assertThat(run("plan", "--out", file).code()).isZero();

    Cli push = run("push", "--plan", file);

    assertThat(push.code()).as(push.out() + push.err()).isZero();
    assertThat(run("plan", "--detailed-exitcode").code()).isZero();
    assertThat(run("push", "--plan", file).out()).contains("Nothing to do");
    Cli mixed = run("push", "--plan", file, "--force");
    assertThat(mixed.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("push", "--plan", "nowhere.json").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aPlanThatLacksASiteIsNotSavedAndSaysSo() {
    cluster.close();
    Path file = dir.resolve("plan.json");

    Cli plan = run("plan", "--out", file.toString());

    assertThat(plan.code()).isEqualTo(ExitCode.NOT_APPLIED);
    assertThat(plan.err()).contains("plan.json was not written").contains("--site");
    assertThat(file).doesNotExist();
  }

  @Test
  void pruneHasBrakes() throws IOException {
    run("push", "--all", "--yes");
    List<String> none =
        List.of("-f", inventory.toString(), "--provider", NothingProvider.class.getName());

    Cli careful = with(none, "push", "--all", "--yes", "--prune", "--max-delete", "3");

    assertThat(careful.code()).isEqualTo(ExitCode.FAILED);
    assertThat(with(none, "push", "--all", "--yes", "--prune", "--max-delete", "-1").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(careful.err()).contains("deletes 4 objects, and --max-delete allows 3");
    assertThat(root.snapshot().objects()).containsKey("1/dashboard/t-errors");
    Cli prune = with(none, "push", "--all", "--yes", "--prune");
    assertThat(prune.code()).as(prune.out()).isZero();
    assertThat(prune.out()).contains("deleted dashboard \"Errors\"");
    assertThat(root.snapshot().objects())
        .doesNotContainKeys("1/dashboard/t-errors", "1/folder/t-logs");
    Files.writeString(inventory, Files.readString(inventory).replace("owner: test\n", ""));
    Cli nobody = with(none, "plan", "--prune");
    assertThat(nobody.code()).isEqualTo(ExitCode.USAGE);
    assertThat(nobody.err()).contains("write owner: NAME into grafter.yml");
  }

  @Test
  void whatAPushOverwroteCanBePutBack() throws IOException {
    run("push", "--site", "root", "--yes");
    root.edits().dashboard("t-errors", dashboard -> dashboard.with("title", "Mine now"));
    root.edits().rule("t-r1", rule -> rule.with("title", "My rule"));
    assertThat(run("push", "--site", "root", "--yes", "--force").code()).isZero();

    Path backup;
    try (Stream<Path> times = Files.list(dir.resolve(".grafter/backup/root"))) {
      backup = times.findFirst().orElseThrow();
    }
    try (Stream<Path> files = Files.list(backup)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("dashboard-t-errors.json", "rule-group-t-logs_test.json");
    }
    Cli restore = run("push", "--site", "root", "--yes", "--restore", backup.toString());
    assertThat(restore.code()).as(restore.out() + restore.err()).isZero();
    assertThat(root.snapshot().objects().get("1/dashboard/t-errors").toString())
        .contains("Mine now");
    assertThat(root.snapshot().objects().get("1/rule/t-r1").toString()).contains("My rule");
    assertThat(run("push", "--yes", "--all", "--restore", backup.toString()).code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void markdownIsATableWithDiffs() {
    run("push", "--site", "root", "--yes");
    root.edits().dashboard("t-errors", dashboard -> dashboard.with("title", "a | <b>"));

    Cli plan = run("plan", "--site", "root", "-o", "markdown");

    assertThat(plan.code()).isZero();
    assertThat(plan.out())
        .contains(
            "### root",
            "1 in conflict, 3 unchanged.",
            "| conflict | dashboard \"Errors\" (t-errors) | Somebody changed it",
            "# title\n- a | <b>\n+ Errors\n");
  }

  private static Cli with(List<String> first, String... args) {
    List<String> all = new ArrayList<>(first);
    all.addAll(List.of(args));
    return Cli.run(all.toArray(String[]::new));
  }

  /** Defines nothing. */
  public static final class NothingProvider implements dev.grafter.model.ResourceProvider {
    @Override
    public dev.grafter.model.ResourceSet resources(dev.grafter.fleet.Site site) {
      return dev.grafter.model.ResourceSet.of();
    }
  }

  private void waves(String waves) throws IOException {
    Files.writeString(inventory, Files.readString(inventory) + "waves: " + waves + "\n");
  }

  @Test
  void aWaveThatDoesNotSucceedStopsTheOnesAfterIt() throws IOException {
    waves("[root, \"*\"]");
    root.faults(
        dev.grafter.fake.Faults.on(
            request -> request.isWrite() && request.path().endsWith("/datasources"),
            dev.grafter.fake.Fault.status(400, "no")));

    Cli push = run("push", "--all", "--yes");

    assertThat(push.code()).isEqualTo(ExitCode.NOT_APPLIED);
    assertThat(push.out())
        .contains(
            "failed datasource", "Nothing was written here, since wave 1 did not succeed at root");
    assertThat(cluster.log().writes()).isEmpty();
    assertThat(run("push", "--all", "--yes", "--at-once").code()).isEqualTo(ExitCode.NOT_APPLIED);
    assertThat(cluster.log().writes()).isNotEmpty();
  }

  @Test
  void wavesGoOneAfterTheOtherAndAConflictDoesNotStopThem() throws IOException {
    waves("[cluster-a, \"*\"]");
    run("push", "--site", "cluster-a", "--yes");
    cluster.edits().dashboard("t-errors", dashboard -> dashboard.with("title", "Mine now"));

    Cli push = run("push", "--all", "--yes");

    assertThat(push.code()).isEqualTo(ExitCode.NOT_APPLIED);
    assertThat(push.out().indexOf("left alone dashboard"))
        .isGreaterThan(push.out().indexOf("created dashboard"));
    assertThat(root.snapshot().objects()).containsKey("1/dashboard/t-errors");
  }

  @Test
  void aSiteThatIsDownInTheFirstWaveStopsTheOthers() throws IOException {
    waves("[cluster-a, root]");
    cluster.down();

    Cli push = run("push", "--all", "--yes", "-o", "json");

    assertThat(push.code()).isEqualTo(ExitCode.NOT_APPLIED);
    assertThat(push.out()).contains("wave 1 did not succeed at cluster-a");
    assertThat(root.log().writes()).isEmpty();
  }
}
