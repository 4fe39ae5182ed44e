package dev.grafter.sync;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What applying a plan did.
 *
 * @param plan the plan
 * @param outcomes one for each change, in order
 * @param problem what went wrong besides, such as with the ledger
 */
public record Report(Plan plan, List<Outcome> outcomes, Optional<String> problem) {

  /** Copies. */
  public Report {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(problem, "problem");
    outcomes = List.copyOf(outcomes);
  }

  /** The report of a plan that has nothing to write. */
  public static Report withoutWrites(Plan plan) {
    return new Report(
        plan, plan.changes().stream().map(Report::untouched).toList(), Optional.empty());
  }

  private static Outcome untouched(Change change) {
    return change instanceof Change.Conflict conflict
        ? new Outcome(change, Outcome.Status.CONFLICT, conflict.sentence())
        : new Outcome(change, Outcome.Status.UNCHANGED, "");
  }

  /** Whether everything is now as it should be. */
  public boolean good() {
    return problem.isEmpty() && outcomes.stream().allMatch(Outcome::good);
  }

  /**
   * Whether what was tried succeeded; what was left alone, since somebody else's work is there, was
   * not tried.
   */
  public boolean succeeded() {
    return problem.isEmpty()
        && outcomes.stream()
            .allMatch(outcome -> outcome.good() || outcome.status() == Outcome.Status.CONFLICT);
  }

  /** How many changes ended in a way. */
  public long count(Outcome.Status status) {
    return outcomes.stream().filter(outcome -> outcome.status() == status).count();
  }
}
