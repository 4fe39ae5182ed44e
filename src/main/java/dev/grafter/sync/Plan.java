package dev.grafter.sync;

import dev.grafter.model.ResourceKey;
import dev.grafter.wire.Mark;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a push would do at one site, in the order in which it would do it.
 *
 * @param mark whose objects, at which site
 * @param server the server's address
 * @param changes one for each object
 * @param ledger the ledger as it was read
 * @param notes what is worth knowing about the site as a whole
 */
public record Plan(
    Mark mark, String server, List<Change> changes, Ledger ledger, List<String> notes) {

  /** Copies. */
  public Plan {
    Objects.requireNonNull(mark, "mark");
    Objects.requireNonNull(server, "server");
    Objects.requireNonNull(ledger, "ledger");
    changes = List.copyOf(changes);
    notes = List.copyOf(notes);
  }

  /** A plan of which nothing is worth knowing as a whole. */
  public Plan(Mark mark, String server, List<Change> changes, Ledger ledger) {
    this(mark, server, changes, ledger, List.of());
  }

  /** This plan with more that is worth knowing. */
  public Plan noting(List<String> more) {
    return new Plan(
        mark, server, changes, ledger, Stream.concat(more.stream(), notes.stream()).toList());
  }

  /**
   * This plan as it stands now, before it is applied later than it was made: what is already as it
   * should be needs nothing, and the ledger is the present one. Whatever else moved is found by the
   * locks.
   *
   * @throws RemoteException when the server cannot be read
   */
  public Plan refreshed(RemoteState state) {
    Ledger present = state.ledger();
    return new Plan(
        mark,
        server,
        changes.stream().map(change -> refreshed(change, state, present)).toList(),
        present,
        notes);
  }

  private static Change refreshed(Change change, RemoteState state, Ledger ledger) {
    Optional<Desired> desired = Change.desired(change);
    boolean done =
        desired
            .filter(wanted -> !Change.rewritesSecrets(change) || knows(ledger, wanted, state))
            .flatMap(
                wanted -> state.read(wanted.resource()).flatMap(Live::content).map(wanted::matches))
            .orElse(false);
    return done ? new Change.Unchanged(change.key(), change.title()) : change;
  }

  /** Whether the secrets that a change would write are those that were pushed last. */
  private static boolean knows(Ledger ledger, Desired wanted, RemoteState state) {
    Optional<String> pushed = ledger.secret(wanted.key());
    return pushed.isPresent() && pushed.equals(state.secretDigest(wanted.resource()));
  }

  /** This plan for some objects only. */
  public Plan only(Set<ResourceKey> keys) {
    return new Plan(
        mark,
        server,
        changes.stream().filter(change -> keys.contains(change.key())).toList(),
        ledger,
        notes);
  }

  /** The name of the site. */
  public String site() {
    return mark.site();
  }

  /** Whether a push would write something. */
  public boolean writes() {
    return changes.stream().anyMatch(Change::writes);
  }

  /** Whether the server differs from the definitions. */
  public boolean differs() {
    return !changes.stream().allMatch(Change.Unchanged.class::isInstance);
  }

  /** Whether something differs and is left alone. */
  public boolean conflicts() {
    return all(Change.Conflict.class).findAny().isPresent();
  }

  /** The number of changes of a type. */
  public <T extends Change> long count(Class<T> type) {
    return all(type).count();
  }

  /** The changes of a type. */
  public <T extends Change> Stream<T> all(Class<T> type) {
    return changes.stream().filter(type::isInstance).map(type::cast);
  }
}
