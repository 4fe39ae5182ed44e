package dev.grafter.scenario;

import java.util.List;
import java.util.Objects;

/**
 * What came of a scenario.
 *
 * @param scenario the scenario
 * @param errors why it could not be judged, each a sentence with file and line
 * @param failures the expectations that did not hold
 * @param warnings what is worth knowing, each a sentence with file and line
 * @param runs how many times its groups ran, over all phases
 * @param evaluations how many times a rule was evaluated
 * @param trace the evaluations of each rule, where one phase ran
 */
public record ScenarioResult(
    Scenario scenario,
    List<String> errors,
    List<Failure> failures,
    List<String> warnings,
    int runs,
    long evaluations,
    List<RuleTrace> trace) {

  /** Copies the lists. */
  public ScenarioResult {
    Objects.requireNonNull(scenario, "scenario");
    errors = List.copyOf(errors);
    failures = List.copyOf(failures);
    warnings = List.copyOf(warnings);
    trace = List.copyOf(trace);
  }

  /** A scenario that could not be judged. */
  static ScenarioResult error(Scenario scenario, String sentence) {
    return new ScenarioResult(scenario, List.of(sentence), List.of(), List.of(), 0, 0, List.of());
  }

  /** Whether it was judged and all expectations held. */
  public boolean passed() {
    return errors.isEmpty() && failures.isEmpty();
  }
}
