package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.golden.Golden;
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
import org.junit.jupiter.params.provider.MethodSource;

/** The whole trees that {@code render --tree} makes of our own definitions. */
class StackTreeTest {

  @TempDir private Path directory;

  static List<Golden> cases() {
    return Golden.cases(StackTreeTest.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isWhatItWasWhenSomebodyLooked(Golden golden) throws IOException {
    List<String> arguments = new ArrayList<>(golden.read("arguments").lines().toList());
    if (Files.exists(golden.in("grafter.yml"))) {
      arguments.addAll(0, List.of("-f", golden.in("grafter.yml").toString()));
    }

    Cli cli = render(arguments.toArray(new String[0]));

    assertThat(cli.code()).as(cli.err()).isZero();
    Map<String, String> made = files();
    made.keySet()
        .removeIf(
            path ->
                path.contains("/dashboards/")
                    || path.contains("/logging/")
                    || path.startsWith("."));
    made.put("notes.txt", cli.err());
    golden.check(made);
  }

  @Test
  void itsDashboardsAreThoseOfTheProject() throws IOException {
    render("render");

    Map<String, String> made = files();
    for (String level : List.of("root", "cluster")) {
      String folder = level + "_orchestrator/config/dashboards/grafter-" + level + "-logs/";
      for (String name : List.of("explorer", "overview")) {
        String file = "grafter-" + level + "-" + name + ".json";
        assertThat(made.get(folder + file))
            .isEqualTo(Files.readString(Path.of("dashboards", level, file)));
      }
    }
  }

  private Cli render(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--tree", directory.toString()));
    return Cli.run(all.toArray(new String[0]));
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> found = Files.walk(directory)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        texts.put(directory.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
