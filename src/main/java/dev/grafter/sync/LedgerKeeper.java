package dev.grafter.sync;

import dev.grafter.model.Resource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps the ledger in step with what is written. */
final class LedgerKeeper {

  private final RemoteWriter writer;
  private final Function<Resource, Optional<String>> secrets;
  private Ledger ledger;

  /**
   * Creates a keeper.
   *
   * @param secrets the keyed digest of the secrets that a write of an object brings along
   */
  LedgerKeeper(Ledger ledger, RemoteWriter writer, Function<Resource, Optional<String>> secrets) {
    this.ledger = ledger;
    this.writer = writer;
    this.secrets = secrets;
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
        Change.desired(change).flatMap(desired -> secrets.apply(desired.resource()));
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
