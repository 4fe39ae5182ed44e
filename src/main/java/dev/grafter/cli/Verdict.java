package dev.grafter.cli;

import dev.grafter.sync.Change;
import dev.grafter.sync.Plan;
import dev.grafter.sync.Pulled;
import dev.grafter.sync.RemoteException;
import dev.grafter.sync.Report;
import dev.grafter.sync.SiteResult;
import java.util.List;

/** The exit code for what happened at all sites. */
final class Verdict {

  private Verdict() {}

  static int ofPlans(List<SiteResult<Plan>> results, boolean detailed) {
    int code = ofFailures(results);
    if (code != ExitCode.OK) {
      return code;
    }
    if (plans(results).stream().anyMatch(Verdict::unreadable)) {
      return ExitCode.NOT_APPLIED;
    }
    return detailed && plans(results).stream().anyMatch(Plan::differs)
        ? ExitCode.CHANGES
        : ExitCode.OK;
  }

  /** A site that could be planned has answered, whatever came of it. */
  static int ofReports(List<SiteResult<Plan>> plans, List<SiteResult<Report>> results) {
    int code = ofFailures(results);
    if (code != ExitCode.OK) {
      boolean answered = code == ExitCode.UNREACHABLE && !plans(plans).isEmpty();
      return answered ? ExitCode.NOT_APPLIED : code;
    }
    return results.stream().flatMap(result -> result.value().stream()).allMatch(Report::good)
        ? ExitCode.OK
        : ExitCode.NOT_APPLIED;
  }

  static int ofPulls(List<SiteResult<Pulled>> results, boolean filesAreWritten) {
    int code = ofFailures(results);
    if (code != ExitCode.OK) {
      return code;
    }
    boolean complete =
        results.stream().flatMap(result -> result.value().stream()).allMatch(Pulled::complete);
    if (!complete) {
      return ExitCode.NOT_APPLIED;
    }
    return filesAreWritten ? ExitCode.OK : ExitCode.FAILED;
  }

  private static List<Plan> plans(List<SiteResult<Plan>> results) {
    return results.stream().flatMap(result -> result.value().stream()).toList();
  }

  private static boolean unreadable(Plan plan) {
    return plan.all(Change.Conflict.class)
        .anyMatch(conflict -> conflict.reason() == Change.Reason.UNREADABLE);
  }

  static <T> int ofFailures(List<SiteResult<T>> results) {
    List<RemoteException> failures =
        results.stream().flatMap(result -> result.failure().stream()).toList();
    if (failures.isEmpty()) {
      return ExitCode.OK;
    } else if (failures.size() < results.size()) {
      return ExitCode.NOT_APPLIED;
    }
    boolean ours = failures.stream().allMatch(e -> e.kind() == RemoteException.Kind.UNCONFIGURED);
    return ours ? ExitCode.USAGE : ExitCode.UNREACHABLE;
  }
}
