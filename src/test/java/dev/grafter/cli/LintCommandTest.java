package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {

  private static final String GOOD =
      """
      apiVersion: 1
      datasources:
        - {name: Loki, uid: loki, type: loki, url: "http://loki:3100"}
      """;
  private static final String WARNED = GOOD.replace("uid: loki, ", "");
  private static final String REFUSED = GOOD.replace("uid: loki", "uid: lo ki");

  @TempDir private Path directory;

  private Path file(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aGoodFileHasNoFindings() throws IOException {
    Cli cli = Cli.run("lint", file("good.yml", GOOD).toString());
    assertThat(cli).isEqualTo(new Cli(0, "1 file: 0 errors, 0 warnings\n", ""));
  }

  @Test
  void anErrorIsExitOneAndNamesPlacePropertyAndGrafanasWords() throws IOException {
    Path file = file("refused.yml", REFUSED);
    Cli cli = Cli.run("lint", file.toString());
    assertThat(cli.code()).isEqualTo(ExitCode.FAILED);
    assertThat(cli.out())
        .startsWith(file + ":3:23: error: a uid has 1 to 40 letters")
        .contains("[datasource-uid-invalid]")
        .contains(
            "the log would say: invalid UID for datasource Loki: invalid format of UID. Only"
                + " letters, numbers, '-' and '_' are allowed")
        .endsWith("1 file: 1 error, 0 warnings\n");
  }

  @Test
  void warningsAloneAreExitZeroUnlessStrict() throws IOException {
    String file = file("warned.yml", WARNED).toString();
    assertThat(Cli.run("lint", file).code()).isEqualTo(ExitCode.OK);
    assertThat(Cli.run("lint", "--strict", file).code()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void jsonIsOneDocumentOfVersionOne() throws IOException {
    String file = file("refused.yml", REFUSED).toString();
    Node.Obj report =
        Json.parse(Cli.run("lint", "-o", "json", file).out(), "out").asObject().orElseThrow();
    assertThat(report.get("version")).isEqualTo(Node.of(1));
    assertThat(report.get("errors")).isEqualTo(Node.of(1));
    Node.Obj finding =
        report
            .find("findings")
            .orElseThrow()
            .asList()
            .orElseThrow()
            .items()
            .get(0)
            .asObject()
            .orElseThrow();
    assertThat(finding.text("file")).contains(file);
    assertThat(finding.get("line")).isEqualTo(Node.of(3));
    assertThat(finding.text("level")).contains("error");
    assertThat(finding.text("rule")).contains("datasource-uid-invalid");
    assertThat(finding.text("property")).contains("datasources[0].uid");
  }

  @Test
  void sarifPointsAtTheLine() throws IOException {
    String file = file("with space.yml", REFUSED).toString();
    Node.Obj report =
        Json.parse(Cli.run("lint", "-o", "sarif", file).out(), "out").asObject().orElseThrow();
    assertThat(report.text("version")).contains("2.1.0");
    assertThat(report.toString())
        .contains("\"ruleId\":\"datasource-uid-invalid\"")
        .contains("with%20space.yml")
        .contains("\"startLine\":3");
  }

  @Test
  void directoriesOfOneGrafanaAreJudgedTogetherAndOthersApart() throws IOException {
    String point =
        "contactPoints: [{name: cp, receivers: [{uid: cp1, type: webhook, settings: {url: u}}]}]\n";
    file("a/alerting/points.yml", point);
    file("a/alerting/policies.yml", "policies: [{receiver: cp}]\n");
    file("a/docker-compose.yml", "services: {}\n");
    assertThat(Cli.run("lint", directory.toString()))
        .isEqualTo(new Cli(0, "3 files: 0 errors, 0 warnings\n", ""));
    file("b/alerting/policies.yml", "policies: [{receiver: cp}]\n");
    assertThat(Cli.run("lint", directory.toString()).out())
        .contains("receiver-unknown")
        .contains("4 files: 1 error");
    assertThat(Cli.run("lint", "--assume", "contact-point=cp", directory.toString()).code())
        .isZero();
  }

  @Test
  void aFileThatIsNoTextDoesNotHideTheFindingsOfOthers() throws IOException {
    file("good.yml", GOOD);
    Path binary =
        Files.write(directory.resolve("image.yml"), new byte[] {(byte) 0x89, (byte) 0xff});

    Cli cli = Cli.run("lint", directory.toString());

    assertThat(cli.code()).isEqualTo(ExitCode.FAILED);
    assertThat(cli.out()).contains(binary + ": error: ", "not UTF-8 text", "2 files: 1 error");
    assertThat(Cli.run("lint", binary.toString()).err()).contains("not UTF-8 text");
  }

  @Test
  void badInputIsOneSentence() throws IOException {
    assertThat(Cli.run("lint", directory.resolve("none.yml").toString()).err())
        .contains("there is no such file");
    assertThat(Cli.run("lint").code()).isEqualTo(ExitCode.USAGE);
    Cli cli = Cli.run("lint", "--assume", "moon=1", file("good.yml", GOOD).toString());
    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("--assume takes org=NUMBER");
    assertThat(Cli.run("lint", file("notes.yml", "a: 1\n").toString()).out())
        .contains("foreign-file");
  }
}
