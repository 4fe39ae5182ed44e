package dev.grafter.sync;

import java.util.List;
import java.util.Optional;

/** Keeps the ledger in step with what is written. */
final class LedgerKeeper {

  private final RemoteState state;
  private final RemoteWriter writer;
  private Ledger ledger;

  LedgerKeeper(Ledger ledger, RemoteState state, RemoteWriter writer) {
    this.ledger = ledger;
    this.state = state;
    this.writer = writer;
  }

  /**
   * Writes down what is about to be pushed.
   *
   * @return why that was not possible
   */
  Optional<RemoteException> intend(List<Change> changes) {
    Ledger next = ledger;
    for (Change change : changes) {
      next = intended(next, change);
    }
    Ledger intent = next;
    return intent.sameEntries(ledger) ? Optional.empty() : moved().or(() -> save(intent));
  }

  /** Without a version there is no lock, so it must still be as it was read. */
  private Optional<RemoteException> moved() {
    if (ledger.version().isPresent()) {
      return Optional.empty();
    }
    try {
      return state.ledger().sameEntries(ledger)
          ? Optional.empty()
          : Optional.of(
              new RemoteException(
                  RemoteException.Kind.CONFLICT,
                  "Somebody else pushed for " + ledger.mark() + " meanwhile: run plan again.",
                  null));
    } catch (RemoteException e) {
      return Optional.of(e);
    }
  }

  /** Also where marks are not proven yet: if they turn out to be lost, the ledger knows. */
  private Ledger intended(Ledger before, Change change) {
    if (change instanceof Change.Delete delete) {
      List<String> left = Remainders.digests(delete.seen());
      return left.isEmpty() ? before : before.intend(change.key(), left);
    }
    Ledger open = change.writes() ? before.secret(change.key(), Optional.empty()) : before;
    return Change.desired(change)
        .filter(desired -> !writer.keepsMarks(change.kind()))
        .map(desired -> open.intend(change.key(), desired.digests()))
        .orElse(open);
  }

  /**
   * Writes down what was pushed.
   *
   * @return why that was not possible
   */
  Optional<RemoteException> settle(List<Outcome> outcomes) {
    Ledger next = ledger;
    for (Outcome outcome : outcomes) {
      if (outcome.status() == Outcome.Status.APPLIED) {
        next = settled(next, outcome.change());
      }
    }
    return save(next);
  }

  private Ledger settled(Ledger before, Change change) {
    Optional<String> pushed =
        Change.desired(change).flatMap(desired -> state.secretDigest(desired.resource()));
    return entered(before, change).secret(change.key(), pushed);
  }

  private Ledger entered(Ledger before, Change change) {
    return Change.desired(change)
        .filter(desired -> !writer.carriesMarks(change.kind()))
        .map(desired -> before.record(change.key(), desired.digests()))
        .orElseGet(() -> before.forget(change.key()));
  }

  private Optional<RemoteException> save(Ledger next) {
    if (next.sameEntries(ledger)) {
      return Optional.empty();
    }
    try {
      ledger = writer.save(next);
      return Optional.empty();
    } catch (RemoteException e) {
      return Optional.of(e);
    }
  }
}
