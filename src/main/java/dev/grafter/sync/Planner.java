package dev.grafter.sync;

import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.model.ResourceSet;
import dev.grafter.wire.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares definitions with a server. It asks in bulk and looks at single objects only where their
 * metadata does not already say that nothing changed.
 */
public final class Planner {

  private final Mark mark;
  private final String server;
  private final RemoteState state;
  private final PlanOptions options;

  /**
   * Creates a planner.
   *
   * @param mark whose objects, at which site
   * @param server the server's address, for the plan
   * @param state the server
   * @param options what the plan may decide
   */
  public Planner(Mark mark, String server, RemoteState state, PlanOptions options) {
    this.mark = mark;
    this.server = server;
    this.state = state;
    this.options = options;
  }

  /**
   * Plans.
   *
   * @throws RemoteException when the server cannot be read at all; where only some kinds cannot,
   *     their objects become conflicts, and nothing is pruned
   */
  public Plan plan(ResourceSet desired) {
    Ledger ledger = state.ledger();
    Judge judge = new Judge(mark, state, ledger, options);
    Map<ResourceKind, List<Resource>> kinds = byKind(desired);
    Unreadable unreadable = new Unreadable(kinds.size());
    List<Change> changes = new ArrayList<>();
    Set<ResourceKey> blocked = new HashSet<>();
    kinds.forEach(
        (kind, wanted) -> {
          for (Change change : unreadable.guard(wanted, () -> judge(kind, wanted, judge))) {
            Change decided = Blocking.check(change, desired, blocked);
            if (decided instanceof Change.Conflict) {
              blocked.add(decided.key());
            }
            changes.add(decided);
          }
        });
    if (options.prune() && !unreadable.any()) {
      changes.addAll(new Pruner(state, ledger, options.force(), desired).changes());
    }
    return new Plan(mark, server, changes, ledger, notes(desired));
  }

  private List<String> notes(ResourceSet desired) {
    List<String> notes = new ArrayList<>();
    if (desired.all().stream().anyMatch(Resource::hasSecrets)) {
      state.secretsUnseen().ifPresent(notes::add);
    }
    boolean ruled = !desired.all(Resource.RulerGroup.class).isEmpty();
    if (ruled && !state.kinds().contains(ResourceKind.RULER_GROUP)) {
      notes.add(
          "The rules of Loki's ruler are left to files: give loki.externalUrl in grafter.yml to"
              + " push them.");
    }
    return notes;
  }

  private Map<ResourceKind, List<Resource>> byKind(ResourceSet desired) {
    Map<ResourceKind, List<Resource>> kinds = new LinkedHashMap<>();
    for (Resource resource : desired.all()) {
      if (state.kinds().contains(resource.key().kind())) {
        kinds.computeIfAbsent(resource.key().kind(), kind -> new ArrayList<>()).add(resource);
      }
    }
    return kinds;
  }

  private List<Change> judge(ResourceKind kind, List<Resource> wanted, Judge judge) {
    Map<ResourceKey, Live> live = new HashMap<>();
    state.list(kind, wanted).forEach(object -> live.put(object.key(), object));
    RuleMoves moves =
        kind == ResourceKind.RULE_GROUP ? RuleMoves.among(live.values()) : RuleMoves.NONE;
    return Abreast.map(
        state.parallel(),
        receivingFirst(wanted, moves),
        resource -> judge.change(Desired.of(resource), live.get(resource.key()), moves));
  }

  /** A group that gets rules of others comes before those, so that a rule is never missing. */
  private static List<Resource> receivingFirst(List<Resource> wanted, RuleMoves moves) {
    return wanted.stream()
        .sorted(Comparator.comparing(resource -> moves.into(resource).isEmpty()))
        .toList();
  }
}
