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

  private boolean keeps(Change change) {
    return !writer.carriesMarks(change.key().kind());
  }

  /**
   * Writes down what is about to be pushed.
   *
   * @return why that was not possible
   */
  Optional<String> intend(List<Change> changes) {
    Ledger next = ledger;
    for (Change change : changes) {
      next = intended(next, change);
    }
    return save(next);
  }

  private Ledger intended(Ledger ledger, Change change) {
    if (change instanceof Change.Create create && keeps(change)) {
      return ledger.intend(change.key(), create.desired().digest());
    } else if (change instanceof Change.Update update && keeps(change)) {
      return ledger.intend(change.key(), update.desired().digest());
    }
    return ledger;
  }

  /**
   * Writes down what was pushed.
   *
   * @return why that was not possible
   */
  Optional<String> settle(List<Outcome> outcomes) {
    Ledger next = ledger;
    for (Outcome outcome : outcomes) {
      if (outcome.status() == Outcome.Status.APPLIED) {
        next = settled(next, outcome.change());
      }
    }
    return save(next);
  }

  private Ledger settled(Ledger ledger, Change change) {
    if (change instanceof Change.Delete) {
      return ledger.forget(change.key());
    } else if (change instanceof Change.Create create && keeps(change)) {
      return ledger.record(change.key(), create.desired().digest());
    } else if (change instanceof Change.Update update && keeps(change)) {
      return ledger.record(change.key(), update.desired().digest());
    }
    return ledger;
  }

  private Optional<String> save(Ledger next) {
    if (next.sameEntries(ledger)) {
      return Optional.empty();
    }
    try {
      ledger = writer.save(next);
      return Optional.empty();
    } catch (RemoteException e) {
      return Optional.of(e.getMessage());
    }
  }
}
