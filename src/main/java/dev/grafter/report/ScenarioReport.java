package dev.grafter.report;

import dev.grafter.scenario.ScenarioResult;
import dev.grafter.scenario.SuiteResult;
import java.time.Duration;
import java.util.Objects;

/**
 * What came of alert scenarios, to be printed.
 *
 * @param suite the results
 * @param took how long it took
 */
public record ScenarioReport(SuiteResult suite, Duration took) {

  /** Checks that both are given. */
  public ScenarioReport {
    Objects.requireNonNull(suite, "suite");
    Objects.requireNonNull(took, "took");
  }

  /**
   * A line a scenario, the failures with what led to them, and a summary.
   *
   * @param onlyFailures whether scenarios that passed are left out
   */
  public String text(Style style, boolean onlyFailures) {
    return new ScenarioText(style, onlyFailures).write(this);
  }

  /** One JSON document with {@code "version": 1}; it does not depend on how long it took. */
  public String json() {
    return ScenarioJson.write(suite);
  }

  /** JUnit's XML, as build servers read it: a suite a file, a test case a scenario. */
  public String junit() {
    return ScenarioJUnit.write(this);
  }

  long runs() {
    return suite.results().stream().mapToLong(ScenarioResult::runs).sum();
  }

  long evaluations() {
    return suite.results().stream().mapToLong(ScenarioResult::evaluations).sum();
  }

  /** Seconds with three digits after a point, whatever the locale. */
  String seconds() {
    long millis = took.toMillis();
    return millis / 1000 + "." + String.valueOf(1000 + millis % 1000).substring(1);
  }
}
