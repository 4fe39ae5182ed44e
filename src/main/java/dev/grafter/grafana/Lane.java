package dev.grafter.grafana;

import dev.grafter.sync.RemoteException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Which of its two APIs a kind goes through on this server. It begins with the app platform where
 * that is served, and falls back for good when that turns out not to keep marks.
 */
final class Lane {

  /** How far the app platform can be trusted. */
  private enum State {
    CLASSIC,
    UNPROVEN,
    PROVEN
  }

  private final Optional<AppKind> app;
  private final AtomicReference<State> state;
  private volatile boolean noLedger;

  Lane(Optional<AppKind> app) {
    this.app = app;
    this.state = new AtomicReference<>(app.isPresent() ? State.UNPROVEN : State.CLASSIC);
  }

  /** The kind on the app platform, while that is used. */
  Optional<AppKind> app() {
    return state.get() == State.CLASSIC ? Optional.empty() : app;
  }

  /** The kind on the app platform for reading, which works whether it keeps marks or not. */
  Optional<AppKind> readable() {
    return app;
  }

  /** Whether a read-back has shown that marks are kept. */
  boolean proven() {
    return state.get() == State.PROVEN;
  }

  /** Marks were found on an object of ours. */
  void prove() {
    state.compareAndSet(State.UNPROVEN, State.PROVEN);
  }

  /** There will be no ledger, so falling back would leave objects of which nobody knows whose. */
  void relyOnMarks() {
    noLedger = true;
  }

  /**
   * Marks were refused or lost.
   *
   * @throws RemoteException when there is nothing else that could tell whose an object is
   */
  void fallBack() {
    if (noLedger && !proven()) {
      throw new RemoteException(
          RemoteException.Kind.REFUSED,
          "This Grafana keeps no marks on it, and the ledger that would stand in for them cannot be"
              + " written: give the service account the right to write notification templates.",
          null);
    }
    state.compareAndSet(State.UNPROVEN, State.CLASSIC);
  }

  /** Whether objects carry mark and stamp, as far as is known. */
  boolean carriesMarks() {
    return state.get() != State.CLASSIC;
  }
}
