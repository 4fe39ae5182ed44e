package dev.grafter.doctor;

import dev.grafter.sync.Change;
import dev.grafter.sync.Plan;
import dev.grafter.sync.RemoteState;
import java.util.ArrayList;
import java.util.List;

/**
 * What a push would meet.
 *
 * @param plan what it would do
 * @param state where it would do it
 */
record Prospect(Plan plan, RemoteState state) {

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.good(
            "push",
            plan.differs()
                ? plan.count(Change.Create.class)
                    + " to create, "
                    + plan.count(Change.Update.class)
                    + " to update, "
                    + plan.count(Change.Unchanged.class)
                    + " unchanged"
                : "nothing to do"));
    plan.changes().stream()
        .flatMap(change -> Change.desired(change).stream())
        .flatMap(desired -> state.lacking(desired.resource()).stream())
        .distinct()
        .map(why -> Finding.broken("secret", why, "Set it where push runs."))
        .forEach(findings::add);
    plan.all(Change.Conflict.class).map(Prospect::conflict).forEach(findings::add);
    return findings;
  }

  private static Finding conflict(Change.Conflict conflict) {
    boolean unreadable = conflict.reason() == Change.Reason.UNREADABLE;
    return new Finding(
        "conflict",
        unreadable ? Finding.Status.BROKEN : Finding.Status.WARNING,
        conflict.key() + ": " + conflict.sentence(),
        "A push leaves it alone and exits 4; grafter plan shows the difference.");
  }
}
