package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.fleet.Site;
import dev.grafter.model.ResourceProvider;
import dev.grafter.model.ResourceSet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @Test
  void helpListsEveryCommandAndTheExitCodes() {
    Cli cli = Cli.run("--help");

    assertThat(cli.code()).isZero();
    assertThat(cli.out()).contains("completion", "Exit codes:", "--stacktrace");
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void versionIsOneLine() {
    assertThat(Cli.run("--version").out()).startsWith("grafter ").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "--nonsense",
        "completion",
        "completion fish",
        "plan --parallel x",
        "pipeline run"
      })
  void usageErrorsAreOneSentenceAndAHint(String line) {
    Cli cli = Cli.run(line.split(" "));

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err())
        .startsWith("grafter: ")
        .contains("--help")
        .doesNotContain("Exception", "Error", " int\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void completionPrintsAScript(String shell) {
    Cli cli = Cli.run("completion", shell);

    assertThat(cli.code()).isZero();
    assertThat(cli.out()).contains("complete -F _complete_grafter");
  }

  @ParameterizedTest
  @ValueSource(classes = {BottomlessProvider.class, GreedyProvider.class})
  void whatNeedsTooMuchMemoryIsOneSentence(Class<?> provider, @TempDir Path project) {
    Cli cli = Cli.run("--provider", provider.getName(), "render", "--project", project.toString());

    assertThat(cli.code()).isEqualTo(ExitCode.FAILED);
    assertThat(cli.err()).startsWith("grafter: ").contains("memory").hasLineCount(1);
    assertThat(project).isEmptyDirectory();
  }

  /** Never ends. */
  public static final class BottomlessProvider implements ResourceProvider {
    @Override
    public ResourceSet resources(Site site) {
      throw new StackOverflowError();
    }
  }

  /** Wants all there is. */
  public static final class GreedyProvider implements ResourceProvider {
    @Override
    public ResourceSet resources(Site site) {
      throw new OutOfMemoryError();
    }
  }
}
