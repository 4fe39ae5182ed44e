package dev.grafter.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenariosFactoryTest {

  @TempDir private Path directory;

  private static final String RULES =
      """
      groups:
        - name: shop
          interval: 30s
          rules:
            - {alert: ShopErrors, expr: 'count_over_time({app="shop"} |= "error" [5m]) > 1'}
      """;

  private static final String SCENARIO =
      """
      name: one error fires
      rules: rules.yml
      start: 2026-04-27T17:00:00Z
      end: 5m
      logs: [{at: 1m, labels: {app: shop}, lines: [an error]}]
      expect: [{at: 2m, alert: ShopErrors, state: firing}]
      """;

  private List<DynamicTest> tests(String scenario) throws IOException {
    Files.writeString(directory.resolve("rules.yml"), RULES);
    Files.writeString(directory.resolve("shop.yml"), scenario);
    return Scenarios.in(directory.toString()).tests().toList();
  }

  @Test
  void aTestIsNamedAsItsScenarioAndLeadsToItsFile() throws IOException {
    List<DynamicTest> tests = tests(SCENARIO);

    assertThat(tests).extracting(DynamicTest::getDisplayName).containsExactly("one error fires");
    assertThat(tests.get(0).getTestSourceUri().orElseThrow().toString())
        .endsWith("/shop.yml?line=1");
  }

  @Test
  void aFailureTellsTheLinesAndTheStages() throws IOException {
    DynamicTest test = tests(SCENARIO).get(0);

    assertThatThrownBy(() -> test.getExecutable().execute())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("shop.yml:6")
        .hasMessageContaining("expected  ShopErrors firing at 2m (17:02:00)")
        .hasMessageContaining("ruler, phase 0s, as in all 6 runs")
        .hasMessageContaining("17:01:00 {app=\"shop\", detected_level=\"error\"")
        .hasMessageContaining("an error");
  }

  @Test
  void aPassingScenarioPasses() throws Throwable {
    tests(SCENARIO.replace("an error]", "an error, another error]"))
        .get(0)
        .getExecutable()
        .execute();
  }

  @Test
  void aFileThatIsNoScenarioFails() throws IOException {
    DynamicTest test = tests("name: x\n").get(0);

    assertThat(test.getDisplayName()).contains("shop.yml:1:1: scenario \"x\" lacks \"start\"");
    assertThatThrownBy(() -> test.getExecutable().execute()).isInstanceOf(AssertionError.class);
  }

  @Test
  void aLevelNeedsSomebodyWhoDefinesIt() throws IOException {
    DynamicTest test = tests(SCENARIO.replace("rules: rules.yml", "level: root")).get(0);

    assertThatThrownBy(() -> test.getExecutable().execute())
        .hasMessageContaining("nobody says what the rules of level root are");
  }

  @Test
  void nothingToRunIsAnError() {
    assertThatThrownBy(() -> Scenarios.in("no/such/folder"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no such file or folder");
    assertThatThrownBy(() -> Scenarios.in(directory.toString()).tests())
        .hasMessageContaining("there is no scenario");
  }
}
