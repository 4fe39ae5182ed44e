package dev.grafter.junit;

import dev.grafter.model.ResourceProvider;
import dev.grafter.scenario.FailureText;
import dev.grafter.scenario.Scenario;
import dev.grafter.scenario.ScenarioFiles;
import dev.grafter.scenario.ScenarioResult;
import dev.grafter.scenario.ScenarioSuite;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Alert scenarios as dynamic tests: one a scenario, named as the scenario, which leads an IDE to
 * its file and line. A test fails with what was expected, what happened, the lines and the value of
 * every stage.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> alertsFireWhenTheyShould() {
 *   return Scenarios.in("alerts/scenarios").definedBy(new ShopLogs()).tests();
 * }
 * }</pre>
 */
public final class Scenarios {

  private final List<Path> paths;
  private final List<ResourceProvider> providers;

  private Scenarios(List<Path> paths, List<ResourceProvider> providers) {
    this.paths = List.copyOf(paths);
    this.providers = List.copyOf(providers);
  }

  /**
   * The scenarios of files and folders, relative to the project.
   *
   * @throws IllegalArgumentException when a path does not exist
   */
  public static Scenarios in(String first, String... more) {
    List<Path> paths = new ArrayList<>(List.of(Path.of(first)));
    for (String path : more) {
      paths.add(Path.of(path));
    }
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new IllegalArgumentException(
            "Tried to read scenarios from "
                + path.toAbsolutePath()
                + " but there is no such file or folder.");
      }
    }
    return new Scenarios(paths, List.of());
  }

  /**
   * The same, where levels mean what these providers define. Scenarios with rules of their own need
   * none.
   */
  public Scenarios definedBy(ResourceProvider... defining) {
    return new Scenarios(paths, List.of(defining));
  }

  /**
   * A test for each scenario, and a failing one for each file that is none.
   *
   * @throws IllegalArgumentException when there is no scenario at all
   */
  public Stream<DynamicTest> tests() {
    ScenarioFiles files = ScenarioFiles.read(paths);
    if (files.scenarios().isEmpty() && files.unreadable().isEmpty()) {
      throw new IllegalArgumentException("there is no scenario in " + paths);
    }
    ScenarioSuite suite = new ScenarioSuite(providers, System.getenv());
    return Stream.concat(
        files.scenarios().stream().map(scenario -> test(scenario, suite)),
        files.unreadable().stream()
            .map(sentence -> DynamicTest.dynamicTest(sentence, () -> Assertions.fail(sentence))));
  }

  private static DynamicTest test(Scenario scenario, ScenarioSuite suite) {
    return DynamicTest.dynamicTest(
        scenario.name(),
        source(scenario),
        () -> {
          ScenarioResult result = suite.run(scenario);
          if (!result.passed()) {
            Assertions.fail(message(result));
          }
        });
  }

  /** The file and its line, in the form that JUnit hands on to IDEs. */
  private static URI source(Scenario scenario) {
    return URI.create(Path.of(scenario.file()).toUri() + "?line=" + scenario.line());
  }

  private static String message(ScenarioResult result) {
    List<String> parts = new ArrayList<>(result.errors());
    result
        .failures()
        .forEach(
            failure ->
                parts.add(
                    FailureText.place(failure.expectation().where())
                        + "\n"
                        + FailureText.all(failure).stream()
                            .map(line -> "  " + line)
                            .collect(Collectors.joining("\n"))));
    return String.join("\n", parts);
  }
}
