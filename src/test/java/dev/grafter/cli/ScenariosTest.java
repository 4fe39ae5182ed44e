package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.definitions.GrafterDefinitions;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.Site;
import dev.grafter.junit.Scenarios;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceSet;
import dev.grafter.scenario.Expectation;
import dev.grafter.scenario.Scenario;
import dev.grafter.scenario.ScenarioFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the committed scenarios, and sees that every alert has some. */
class ScenariosTest {

  private static final String FOLDER = "alerts/scenarios";

  @TestFactory
  Stream<DynamicTest> alertsFireWhenTheyShould() {
    return Scenarios.in(FOLDER).definedBy(new GrafterDefinitions()).tests();
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void everyAlertHasScenariosInWhichItFiresAndInWhichItDoesNot(Level level) {
    List<Scenario> scenarios =
        ScenarioFiles.read(List.of(Path.of(FOLDER))).scenarios().stream()
            .filter(scenario -> scenario.level().equals(Optional.of(level)))
            .toList();

    for (String alert : alerts(level)) {
      assertThat(fires(scenarios, alert)).as(alert).contains(0L).hasSizeGreaterThan(1);
    }
  }

  private static Set<String> alerts(Level level) {
    ResourceSet set = new GrafterDefinitions().resources(Site.of(level));
    Set<String> names = new TreeSet<>();
    for (Resource.RuleGroup group : set.all(Resource.RuleGroup.class)) {
      group.rules().forEach(rule -> names.add(rule.text("title").orElseThrow()));
    }
    return names;
  }

  private static Set<Long> fires(List<Scenario> scenarios, String alert) {
    Set<Long> counts = new TreeSet<>();
    for (Scenario scenario : scenarios) {
      for (Expectation expectation : scenario.expectations()) {
        if (expectation instanceof Expectation.Fires fires && fires.alert().equals(alert)) {
          counts.add(fires.count());
        }
      }
    }
    return counts;
  }

  @Test
  void rulesBesideScenariosAreNoScenarios() {
    assertThat(ScenarioFiles.read(List.of(Path.of(FOLDER))).unreadable()).isEmpty();
  }
}
