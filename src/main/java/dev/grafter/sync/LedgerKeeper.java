package dev.grafter.sync;

import java.util.List;
import java.util.Optional;

/** Keeps the ledger in step with what is written. */
final class LedgerKeeper {

  private final RemoteWriter writer;
  private Ledger ledger;

  LedgerKeeper(Ledger ledger, RemoteWriter writer) {
    this.ledger = ledger;
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
    return save(next);
  }

  /** Also where marks are not proven yet: if they turn out to be lost, the ledger knows. */
  private Ledger intended(Ledger before, Change change) {
    return Change.desired(change)
        .filter(desired -> !writer.keepsMarks(change.kind()))
        .map(desired -> before.intend(change.key(), desired.digests()))
        .orElse(before);
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
