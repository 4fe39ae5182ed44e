package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderCommandTest {

  @TempDir private Path project;

  @Test
  void writesBothLevelsOfTheProject() throws IOException {
    Cli cli = render();

    assertThat(cli.code()).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out()).contains("created " + project.resolve("dashboards/root/root-one.json"));
    assertThat(files().keySet())
        .containsExactlyInAnyOrder(
            "dashboards/.grafter-files",
            "dashboards/root/root-one.json",
            "dashboards/cluster/cluster-one.json",
            "alerts/.grafter-files",
            "alerts/root/grafana/alerts.yml",
            "alerts/root/loki/rules.yml",
            "alerts/cluster/grafana/alerts.yml",
            "alerts/cluster/loki/rules.yml");
    assertThat(files().get("alerts/root/grafana/alerts.yml"))
        .startsWith("# Made by `grafter render` from the example, level root;")
        .contains("url: ${PAGE_URL}");
  }

  @Test
  void rendersTheSameBytesTwice() throws IOException {
    render();
    Map<String, String> first = files();

    Cli again = render();

    assertThat(again).isEqualTo(new Cli(0, "", ""));
    assertThat(files()).isEqualTo(first);
  }

  @Test
  void checkWritesNothingAndShowsADiff() throws IOException {
    Cli before = render("--check");
    assertThat(before.code()).isEqualTo(ExitCode.CHANGES);
    assertThat(before.out()).contains("--- /dev/null", "+  \"title\": \"One\"");
    assertThat(before.err()).endsWith("files differ from the model: run grafter render\n");
    assertThat(files()).isEmpty();

    render();
    assertThat(render("--check")).isEqualTo(new Cli(0, "", ""));

    Files.delete(project.resolve("alerts/.grafter-files"));
    assertThat(render("--check").code()).isEqualTo(ExitCode.CHANGES);
  }

  @Test
  void levelNarrows() throws IOException {
    render();
    Files.delete(project.resolve("dashboards/root/root-one.json"));
    Files.delete(project.resolve("dashboards/cluster/cluster-one.json"));

    assertThat(render("--level", "root").code()).isZero();

    assertThat(files()).containsKey("dashboards/root/root-one.json");
    assertThat(files()).doesNotContainKey("dashboards/cluster/cluster-one.json");
    assertThat(files().get("dashboards/.grafter-files")).contains("cluster/cluster-one.json");
  }

  @Test
  void keepsWhatWasEditedUnlessToldOtherwise() throws IOException {
    render();
    Path edited = project.resolve("dashboards/root/root-one.json");
    Files.writeString(edited, "{}\n");

    Cli kept = render();
    assertThat(kept.code()).isEqualTo(ExitCode.FAILED);
    assertThat(kept.err())
        .isEqualTo(
            "grafter: "
                + edited
                + " was edited by hand: it is kept, and what the model says is not written\n"
                + "grafter: --overwrite replaces or removes files that were kept\n");
    assertThat(edited).hasContent("{}");

    assertThat(render("--check").err()).endsWith("run grafter render --overwrite\n");
    assertThat(render("--overwrite").code()).isZero();
    assertThat(render("--check").code()).isZero();
  }

  @Test
  void keptDashboardsAreLeftAloneAndAreResourcesLikeAnyOther() throws IOException {
    Path kept = Files.createDirectories(project.resolve("dashboards/root/kept")).resolve("a.json");
    Files.writeString(kept, "{\"uid\": \"hand\", \"title\": \"By hand\", \"id\": 7}");
    Path out = project.resolve("out");

    assertThat(render().code()).isZero();
    assertThat(render("--tree", out.toString()).code()).isZero();

    assertThat(kept).hasContent("{\"uid\": \"hand\", \"title\": \"By hand\", \"id\": 7}");
    assertThat(out.resolve("root_orchestrator/config/dashboards/root-logs/hand.json"))
        .hasContent("{\n  \"uid\": \"hand\",\n  \"title\": \"By hand\"\n}");
  }

  @Test
  void aKeptFileThatIsNoDashboardIsNamed() throws IOException {
    Path kept = Files.createDirectories(project.resolve("dashboards/root/kept")).resolve("a.json");
    Files.writeString(kept, "{\"title\": \"No uid\"}");

    Cli cli = render("--tree", project.resolve("out").toString());

    assertThat(cli.code()).isEqualTo(ExitCode.FAILED);
    assertThat(cli.err())
        .isEqualTo(
            "grafter: "
                + kept
                + ": dashboard \"No uid\" has the uid \"\": a uid is 1 to 40 letters, digits, dashes and underscores\n");
  }

  @Test
  void whatLeftTheModelIsBuriedAndGrafanaIsToldToDeleteIt() throws IOException {
    render();
    Path list = project.resolve("alerts/tombstones.yml");

    Cli check = renderWith(ExampleProvider.Later.class, "--check", "--level", "root");
    assertThat(check.out()).contains("+deleteRules:", "+    uid: root-silence");
    assertThat(check.err()).contains("rule root-silence left the model of level root: it would be");
    assertThat(list).doesNotExist();

    Cli cli = renderWith(ExampleProvider.Later.class, "--level", "root");
    assertThat(cli.code()).isZero();
    assertThat(cli.err())
        .isEqualTo(
            "grafter: rule root-silence left the model of level root: it is now listed in "
                + list
                + ", so that Grafana deletes it\n");
    assertThat(Files.readString(list))
        .startsWith("# What left the model")
        .endsWith(
            "version: 1\ngone:\n  - level: root\n    rule: root-silence\n    why: left the model\n");
    assertThat(files().get("alerts/root/grafana/alerts.yml"))
        .contains("deleteRules:\n  - orgId: 1\n    uid: root-silence\n");

    assertThat(renderWith(ExampleProvider.Later.class, "--level", "root").err()).isEmpty();
    render();
    assertThat(files().get("alerts/root/grafana/alerts.yml"))
        .as("a rule that came back is not deleted")
        .doesNotContain("deleteRules");
  }

  @Test
  void treeIsForOneSiteOfEachLevel() throws IOException {
    Path inventory = project.resolve("grafter.yml");
    Files.writeString(
        inventory,
        """
        version: 1
        sites:
          - {name: a, level: cluster, grafana: {url: "http://a:3001"}}
          - {name: b, level: cluster, grafana: {url: "http://b:3001"}}
        """);
    String out = project.resolve("out").toString();

    Cli both = render("-f", inventory.toString(), "--tree", out);
    assertThat(both.code()).isEqualTo(ExitCode.USAGE);
    assertThat(both.err()).contains("one site of level cluster, and there are a, b");

    assertThat(render("-f", inventory.toString(), "--tree", out, "--site", "b").code()).isZero();
    assertThat(render("-f", inventory.toString(), "--tree", out, "--level", "root").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void reportsInJson() {
    Node report = Json.parse(render("-o", "json").out(), "out");

    assertThat(report.asObject().orElseThrow().get("version")).isEqualTo(Node.of(1));
    assertThat(report.toString()).contains("\"action\":\"created\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--grafana 12", "--policies", "--site root", "--tree x --grafana 9"})
  void refusesOptionsThatMeanNothing(String options) throws IOException {
    Cli cli = render(options.split(" "));

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).startsWith("grafter: --").hasLineCount(1);
    assertThat(files()).isEmpty();
  }

  private Cli render(String... options) {
    return renderWith(ExampleProvider.class, options);
  }

  private Cli renderWith(Class<?> provider, String... options) {
    List<String> args =
        new ArrayList<>(
            List.of("render", "--provider", provider.getName(), "--project", project.toString()));
    args.addAll(List.of(options));
    return Cli.run(args.toArray(String[]::new));
  }

  private Map<String, String> files() throws IOException {
    try (Stream<Path> found = Files.walk(project)) {
      Map<String, String> texts = new TreeMap<>();
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        texts.put(project.relativize(file).toString(), Files.readString(file));
      }
      return texts;
    }
  }
}
