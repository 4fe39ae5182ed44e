package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what docs/scenarios.md tells a new user to do. */
class ScenarioManualTest {

  @TempDir private Path directory;
  private String manual;

  @BeforeEach
  void writeTheFilesOfTheManual() throws IOException {
    manual = Files.readString(Path.of("docs/scenarios.md"));
    Files.writeString(directory.resolve("rules.yml"), block("```yaml\n# rules.yml\n"));
    Files.writeString(directory.resolve("errors.yml"), block("```yaml\n# errors.yml\n"));
  }

  private String block(String opening) {
    int start = manual.indexOf(opening) + "```yaml\n".length();
    assertThat(start).as(opening).isGreaterThan(opening.length());
    return manual.substring(start, manual.indexOf("```", start));
  }

  @Test
  void theFirstExampleFailsAsTheManualShows() {
    Cli cli = Cli.run("test", directory.resolve("errors.yml").toString());

    assertThat(cli.code()).isEqualTo(ExitCode.FAILED);
    String shown = cli.out().replace(directory + "/", "").replaceFirst("\\n1 scenario.*\\n", "\n");
    assertThat(manual).contains("```text\n" + shown + "```");
  }

  @Test
  void theCureOfTheManualCures() throws IOException {
    Path rules = directory.resolve("rules.yml");
    Files.writeString(rules, Files.readString(rules).replace("[1m]", "[5m]"));

    Cli cli = Cli.run("test", directory.toString());

    assertThat(cli.out()).startsWith("ok    ").contains("1 scenario, 0 failed (6 runs, ");
    assertThat(cli.code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void theTestClassOfTheManualIsOneThatRuns() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/dev/grafter/junit/ShopAlertsTest.java"));

    assertThat(manual).contains(source.substring(source.indexOf("class ShopAlertsTest")));
  }
}
