package dev.grafter.scenario;

import java.util.List;

/**
 * What came of all scenarios.
 *
 * @param results of those that could be read, in order
 * @param unreadable why others could not, each a sentence with file and line
 */
public record SuiteResult(List<ScenarioResult> results, List<String> unreadable) {

  /** Copies the lists. */
  public SuiteResult {
    results = List.copyOf(results);
    unreadable = List.copyOf(unreadable);
  }

  /** Whether every scenario could be read and passed. */
  public boolean passed() {
    return unreadable.isEmpty() && failed() == 0;
  }

  /** How many scenarios did not pass. */
  public long failed() {
    return results.stream().filter(result -> !result.passed()).count();
  }
}
