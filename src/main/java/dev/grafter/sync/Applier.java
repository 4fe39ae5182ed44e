package dev.grafter.sync;

import dev.grafter.model.ResourceKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Applies a plan, one change after the other in the order of the plan. It goes on after errors;
 * what needs a failed object is skipped. The ledger is written twice when kinds change that need
 * it: before, with what is intended, and after, with what is true.
 */
public final class Applier {

  private final RemoteState state;
  private final RemoteWriter writer;
  private final Keeper keeper;
  private final Consumer<Change> progress;

  /**
   * Creates an applier.
   *
   * @param state where lost answers are looked up
   * @param writer where changes are written
   * @param keeper keeps what is overwritten or deleted
   * @param progress told before each change that is written
   */
  public Applier(RemoteState state, RemoteWriter writer, Keeper keeper, Consumer<Change> progress) {
    this.state = state;
    this.writer = writer;
    this.keeper = keeper;
    this.progress = progress;
  }

  /**
   * Applies a plan.
   *
   * @throws RemoteException when something that is needed here is missing; nothing is written then
   */
  public Report apply(Plan plan) {
    plan.all(Change.Create.class).forEach(create -> writer.prepare(create.desired()));
    plan.all(Change.Update.class).forEach(update -> writer.prepare(update.desired()));
    LedgerKeeper ledger = new LedgerKeeper(plan.ledger(), writer);
    Optional<RemoteException> refused = ledger.intend(plan.changes());
    if (refused.isPresent()) {
      List<Outcome> outcomes = run(plan, refused);
      boolean needed = outcomes.stream().anyMatch(o -> o.status() == Outcome.Status.SKIPPED);
      return new Report(
          plan, outcomes, refused.map(RemoteException::getMessage).filter(why -> needed));
    }
    List<Outcome> outcomes = run(plan, Optional.empty());
    return new Report(plan, outcomes, ledger.settle(outcomes).map(RemoteException::getMessage));
  }

  /**
   * Runs the changes.
   *
   * @param noLedger why the ledger cannot be written: what needs it is then not written either
   */
  private List<Outcome> run(Plan plan, Optional<RemoteException> noLedger) {
    List<Outcome> outcomes = new ArrayList<>();
    Set<ResourceKey> failed = new HashSet<>();
    for (Change change : plan.changes()) {
      boolean refused = noLedger.filter(e -> needsLedger(change, e)).isPresent();
      Outcome outcome =
          refused
              ? new Outcome(change, Outcome.Status.SKIPPED, noLedger.get().getMessage())
              : outcome(change, failed);
      remember(outcome, failed);
      outcomes.add(outcome);
    }
    return outcomes;
  }

  /**
   * Whether a change must wait until there is a ledger. Where we may not write one at all, objects
   * that should carry marks themselves need none; otherwise only those that are known to.
   */
  private boolean needsLedger(Change change, RemoteException failure) {
    boolean marked =
        failure.kind() == RemoteException.Kind.DENIED
            ? writer.carriesMarks(change.kind())
            : writer.keepsMarks(change.kind());
    return change.writes() && !marked;
  }

  private static void remember(Outcome outcome, Set<ResourceKey> failed) {
    if (!outcome.good()) {
      failed.add(outcome.change().key());
    }
  }

  private Outcome outcome(Change change, Set<ResourceKey> failed) {
    if (change instanceof Change.Create create) {
      return write(change, create.desired(), failed, () -> writer.create(create.desired()));
    } else if (change instanceof Change.Update update) {
      return write(
          change, update.desired(), failed, () -> writer.update(update.desired(), update.seen()));
    } else if (change instanceof Change.Delete delete) {
      return attempt(change, () -> writer.delete(delete.seen()));
    } else if (change instanceof Change.Conflict conflict) {
      return new Outcome(change, Outcome.Status.CONFLICT, conflict.sentence());
    }
    return new Outcome(change, Outcome.Status.UNCHANGED, "");
  }

  private Outcome write(Change change, Desired desired, Set<ResourceKey> failed, Runnable request) {
    Optional<ResourceKey> missing =
        Blocking.needs(desired.resource()).stream().filter(failed::contains).findFirst();
    if (missing.isPresent()) {
      return new Outcome(
          change, Outcome.Status.SKIPPED, "It needs the " + missing.get() + ", which failed.");
    }
    return attempt(change, request);
  }

  private Outcome attempt(Change change, Runnable request) {
    progress.accept(change);
    try {
      Backup.before(change).ifPresent(keeper::keep);
      request.run();
      return new Outcome(change, Outcome.Status.APPLIED, "");
    } catch (RemoteException e) {
      return mayBeThere(e) && isThere(change)
          ? new Outcome(change, Outcome.Status.APPLIED, "")
          : failed(change, e);
    }
  }

  /**
   * Whether the write may have been done all the same: its answer was lost, or the network
   * delivered it twice and the second one met the first.
   */
  private static boolean mayBeThere(RemoteException e) {
    return e.kind() == RemoteException.Kind.UNCERTAIN || e.kind() == RemoteException.Kind.CONFLICT;
  }

  private static Outcome failed(Change change, RemoteException e) {
    Outcome.Status status =
        e.kind() == RemoteException.Kind.CONFLICT ? Outcome.Status.CONFLICT : Outcome.Status.FAILED;
    return new Outcome(change, status, e.getMessage());
  }

  /** Whether a write whose answer was lost was done all the same. */
  private boolean isThere(Change change) {
    try {
      return Change.desired(change)
          .flatMap(
              wanted -> state.read(wanted.resource()).flatMap(Live::content).map(wanted::matches))
          .orElse(false);
    } catch (RemoteException e) {
      return false;
    }
  }
}
