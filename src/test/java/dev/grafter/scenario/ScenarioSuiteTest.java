package dev.grafter.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.definitions.GrafterDefinitions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioSuiteTest {

  private static final ScenarioSuite SUITE =
      new ScenarioSuite(List.of(new GrafterDefinitions()), Map.of());

  @Test
  void scenariosPassInAllPhasesOfBothEnginesAndKeepTheirOrder() {
    SuiteResult suite = SUITE.run(GeneratedScenarios.of(8));

    assertThat(suite.passed()).isTrue();
    assertThat(suite.results())
        .extracting(result -> result.scenario().name())
        .startsWith("scenario 0", "scenario 1", "scenario 2");
    assertThat(suite.results()).extracting(ScenarioResult::runs).containsOnly(48);
  }

  @Test
  void onlyRulesThatSomethingIsExpectedOfAreRun() {
    Scenario scenario =
        ScenarioReader.readAll(
                """
                name: x
                level: root
                start: 2026-04-27T17:00:00Z
                end: 5m
                expect: [{alert: SystemManagerErrors, fires: 0, engine: ruler}]
                """,
                Path.of("x.yml"))
            .get(0);

    ScenarioResult result = SUITE.run(scenario);

    assertThat(result.passed()).isTrue();
    assertThat(result.runs()).isEqualTo(6);
    assertThat(result.trace()).isEmpty();
  }
}
