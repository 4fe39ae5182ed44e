package dev.grafter.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Node;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.Site;
import dev.grafter.model.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the README to what is so. */
class ReadmeTest {

  private static final Path README = Path.of("README.md");

  @Test
  void theExampleIsTheClassThatCompiles() throws IOException {
    List<String> source =
        Files.readAllLines(Path.of("src/test/java/dev/grafter/readme/ShopLogs.java"));
    List<String> example =
        source.subList(indexOf(source, "// README begins") + 1, indexOf(source, "// README ends"));

    String shown = String.join("\n", example).stripIndent().strip();

    assertThat(Files.readString(README)).contains(shown);
  }

  private static int indexOf(List<String> lines, String mark) {
    return lines.stream().map(String::strip).toList().indexOf(mark);
  }

  @Test
  void whatTheExampleGivesIsShown() throws IOException {
    Resource.Dashboard dashboard =
        new ShopLogs().resources(Site.of(Level.ROOT)).all(Resource.Dashboard.class).get(0);
    Node.Obj panel =
        dashboard
            .content()
            .get("panels")
            .asList()
            .orElseThrow()
            .items()
            .get(0)
            .asObject()
            .orElseThrow();
    Node.Obj target =
        panel.get("targets").asList().orElseThrow().items().get(0).asObject().orElseThrow();

    assertThat(Files.readString(README)).contains("\"expr\": " + target.get("expr"));
    assertThat(Files.readString(README)).contains("\"gridPos\": " + panel.get("gridPos"));
  }

  @Test
  void theTwoCommandsAreThoseOfTheBuild() throws IOException {
    assertThat(Files.readString(README)).contains("mvn -q compile exec:java@render", "mvn verify");
    assertThat(Files.readString(Path.of(".ci/run"))).contains("mvn -B -ntp verify");
  }
}
