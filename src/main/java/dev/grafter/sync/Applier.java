package dev.grafter.sync;

import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Applies a plan, one change after the other in the order of the plan, but several dashboards at a
 * time, since none needs another. It goes on after errors; what needs a failed object is skipped.
 * The ledger is written twice when kinds change that need it: before, with what is intended, and
 * after, with what is true.
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
    LedgerKeeper ledger = new LedgerKeeper(plan.ledger(), state, writer);
    Optional<RemoteException> refused = ledger.intend(plan.changes());
    if (refused.isPresent()) {
      writer.relyOnMarks();
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
    int next = 0;
    boolean proven = false;
    while (next < plan.changes().size()) {
      int end = proven ? endOfBatch(plan.changes(), next) : next + 1;
      List<Outcome> done =
          Abreast.map(
              writer.parallel(),
              plan.changes().subList(next, end),
              change -> outcome(change, failed, noLedger, plan.ledger()));
      done.forEach(outcome -> remember(outcome, failed));
      outcomes.addAll(done);
      proven = proven || done.stream().anyMatch(Applier::isWrittenDashboard);
      next = end;
    }
    return outcomes;
  }

  /** The first dashboard that is written goes alone: it shows which way the server takes. */
  private static boolean isWrittenDashboard(Outcome outcome) {
    return manyAtATime(outcome.change()) && outcome.status() == Outcome.Status.APPLIED;
  }

  /** Where the changes end that can be made at a time. */
  private static int endOfBatch(List<Change> changes, int from) {
    int end = from + 1;
    while (end < changes.size()
        && manyAtATime(changes.get(from))
        && manyAtATime(changes.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean manyAtATime(Change change) {
    return change.kind() == ResourceKind.DASHBOARD;
  }

  private Outcome outcome(
      Change change, Set<ResourceKey> failed, Optional<RemoteException> noLedger, Ledger ledger) {
    return noLedger
        .filter(e -> needsLedger(change, e, ledger))
        .map(e -> new Outcome(change, Outcome.Status.SKIPPED, e.getMessage()))
        .orElseGet(() -> outcome(change, failed));
  }

  /**
   * Whether a change must wait until there is a ledger. Where we may not write one at all, objects
   * that should carry marks themselves need none; otherwise only those that are known to. A digest
   * of secrets in it must not outlive them either.
   */
  private boolean needsLedger(Change change, RemoteException failure, Ledger ledger) {
    boolean marked =
        failure.kind() == RemoteException.Kind.DENIED
            ? writer.carriesMarks(change.kind())
            : writer.keepsMarks(change.kind());
    return change.writes() && !(marked && ledger.secret(change.key()).isEmpty());
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
      Backup.before(change).ifPresent(this::keep);
      request.run();
      return new Outcome(change, Outcome.Status.APPLIED, "");
    } catch (RemoteException e) {
      return mayBeThere(e) && isThere(change)
          ? new Outcome(change, Outcome.Status.APPLIED, "")
          : failed(change, e);
    }
  }

  private synchronized void keep(Resource before) {
    keeper.keep(before);
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
          .filter(wanted -> !Change.rewritesSecrets(change))
          .flatMap(
              wanted -> state.read(wanted.resource()).flatMap(Live::content).map(wanted::matches))
          .orElse(false);
    } catch (RemoteException e) {
      return false;
    }
  }
}
