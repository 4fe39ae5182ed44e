package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.model.ResourceSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what is ours and no longer defined. What somebody changed since we pushed it is a conflict
 * instead, unless force is given. Dependents come first.
 */
final class Pruner {

  /**
   * Rules and routes before the contact points and mute timings that they name, dashboards before
   * the library panels in them, everything before the folder that it lies in.
   */
  private static final List<ResourceKind> ORDER =
      List.of(
          ResourceKind.RULER_GROUP,
          ResourceKind.RULE_GROUP,
          ResourceKind.ROUTE,
          ResourceKind.POLICY_ROOT,
          ResourceKind.CONTACT_POINT,
          ResourceKind.MUTE_TIMING,
          ResourceKind.TEMPLATE,
          ResourceKind.DASHBOARD,
          ResourceKind.LIBRARY_PANEL,
          ResourceKind.CORRELATION,
          ResourceKind.DATASOURCE,
          ResourceKind.FOLDER);

  private final RemoteState state;
  private final Ledger ledger;
  private final boolean force;
  private final ResourceSet desired;

  Pruner(RemoteState state, Ledger ledger, boolean force, ResourceSet desired) {
    this.desired = desired;
    this.state = state;
    this.ledger = ledger;
    this.force = force;
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    Set<ResourceKey> settled =
        desired.all().stream().map(Resource::key).collect(Collectors.toCollection(HashSet::new));
    for (ResourceKind kind : ORDER.stream().filter(state.kinds()::contains).toList()) {
      List<Live> owned = new ArrayList<>(state.owned(kind, ledger));
      owned.removeIf(this::isDefined);
      if (kind == ResourceKind.FOLDER) {
        owned = innerFirst(owned);
      }
      for (Live live : owned) {
        Change change = change(live, settled);
        if (change instanceof Change.Delete) {
          settled.add(live.key());
        }
        changes.add(change);
      }
    }
    return changes;
  }

  /** A route of ours that a definition found by its matchers is defined under whatever name. */
  private boolean isDefined(Live live) {
    if (desired.find(live.key()).isPresent()) {
      return true;
    }
    return live.key().kind() == ResourceKind.ROUTE
        && desired.all(Resource.Route.class).stream()
            .anyMatch(route -> Routes.same(route.content(), live.content().orElse(Node.empty())));
  }

  private static List<Live> innerFirst(List<Live> folders) {
    List<Live> ordered = new ArrayList<>();
    List<Live> left = new ArrayList<>(folders);
    while (!left.isEmpty()) {
      List<Live> leaves = left.stream().filter(one -> !holdsAnyOf(one, left)).toList();
      List<Live> next = leaves.isEmpty() ? List.copyOf(left) : leaves;
      ordered.addAll(next);
      left.removeAll(next);
    }
    return ordered;
  }

  private static boolean holdsAnyOf(Live folder, List<Live> others) {
    return others.stream()
        .flatMap(other -> other.content().stream())
        .flatMap(content -> content.text("parentUid").stream())
        .anyMatch(folder.key().id()::equals);
  }

  /**
   * Decides about one object.
   *
   * @param settled what is deleted before it, or defined and so written as it should be
   */
  private Change change(Live live, Set<ResourceKey> settled) {
    String title = title(live);
    if (live.manager().isPresent()) {
      return conflict(
          live,
          title,
          Change.Reason.MANAGED,
          Remedy.managed(live.key().kind(), live.manager().get()));
    }
    if (live.key().kind() == ResourceKind.POLICY_ROOT) {
      return conflict(live, title, Change.Reason.IN_USE, Remedy.root());
    }
    if (!force && isEdited(live)) {
      String words = live.editor().map(Editor::words).orElse("since the last push");
      return conflict(
          live,
          title,
          Change.Reason.EDITED,
          "It is no longer defined, and somebody changed it "
              + words
              + ": keep it with pull --keep, or delete it with --prune --force.");
    }
    List<String> uses = uses(live, settled);
    return uses.isEmpty()
        ? new Change.Delete(live, title)
        : conflict(live, title, Change.Reason.IN_USE, Remedy.inUse(live.key().kind(), uses));
  }

  private List<String> uses(Live live, Set<ResourceKey> settled) {
    List<String> uses = new ArrayList<>();
    desired.all().stream()
        .filter(resource -> Blocking.needs(resource).contains(live.key()))
        .forEach(resource -> uses.add("the " + resource.describe()));
    uses.addAll(state.uses(live, settled::contains));
    return uses;
  }

  private static Change conflict(Live live, String title, Change.Reason reason, String sentence) {
    return new Change.Conflict(live.key(), title, reason, sentence, List.of(), Optional.of(live));
  }

  /** A route was found by what we pushed, so it is that; dashboards and folders count changes. */
  private boolean isEdited(Live live) {
    ResourceKind kind = live.key().kind();
    Node.Obj content = live.content().orElse(Node.empty());
    if (kind == ResourceKind.ROUTE) {
      return false;
    } else if (kind == ResourceKind.DATASOURCE) {
      return live.pushed().filter(digest(kind, content)::equals).isEmpty();
    } else if (kind == ResourceKind.CONTACT_POINT) {
      return !new PushedContactPoint(ledger, live.key()).is(content);
    } else if (live.pushed().isPresent()) {
      return !live.intact();
    }
    return ledger.knows(live.key()) && !ledger.pushed(live.key(), digest(kind, content));
  }

  private static String digest(ResourceKind kind, Node.Obj content) {
    Normalizer normalizer = Normalizer.of(kind);
    return Desired.digest(normalizer, normalizer.form(content));
  }

  private static String title(Live live) {
    ResourceKey key = live.key();
    Node.Obj content = live.content().orElse(Node.empty());
    return content
        .text("title")
        .or(() -> content.text("name"))
        .or(() -> content.text("label"))
        .orElse(key.id());
  }
}
