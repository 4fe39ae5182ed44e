package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.model.ResourceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what is ours and no longer defined. What somebody changed since we pushed it is a conflict
 * instead, unless force is given. Dependents come first.
 */
final class Pruner {

  /** Routes before the contact points they name, everything before the folders it lies in. */
  private static final List<ResourceKind> ORDER =
      List.of(
          ResourceKind.RULE_GROUP,
          ResourceKind.ROUTE,
          ResourceKind.CONTACT_POINT,
          ResourceKind.DASHBOARD,
          ResourceKind.DATASOURCE,
          ResourceKind.FOLDER);

  private final RemoteState state;
  private final Ledger ledger;
  private final boolean force;

  Pruner(RemoteState state, Ledger ledger, boolean force) {
    this.state = state;
    this.ledger = ledger;
    this.force = force;
  }

  List<Change> changes(ResourceSet desired) {
    List<Change> changes = new ArrayList<>();
    for (ResourceKind kind : ORDER) {
      List<Live> owned = new ArrayList<>(state.owned(kind, ledger));
      owned.removeIf(live -> isDefined(live, desired));
      if (kind == ResourceKind.FOLDER) {
        owned = innerFirst(owned);
      }
      owned.forEach(live -> changes.add(change(live)));
    }
    return changes;
  }

  /** A route of ours that a definition found by its matchers is defined under whatever name. */
  private static boolean isDefined(Live live, ResourceSet desired) {
    if (desired.find(live.key()).isPresent()) {
      return true;
    }
    return live.key().kind() == ResourceKind.ROUTE
        && desired.all(dev.grafter.model.Resource.Route.class).stream()
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

  private Change change(Live live) {
    String title = title(live);
    if (live.manager().isPresent()) {
      return conflict(live, title, Change.Reason.MANAGED, Remedy.managed(live.manager().get()));
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
    return new Change.Delete(live, title);
  }

  private static Change conflict(Live live, String title, Change.Reason reason, String sentence) {
    return new Change.Conflict(live.key(), title, reason, sentence, List.of(), Optional.of(live));
  }

  private boolean isEdited(Live live) {
    Node.Obj content = live.content().orElse(Node.empty());
    return switch (live.key().kind()) {
      case DASHBOARD, FOLDER -> live.pushed().isPresent() && !live.intact();
      case DATASOURCE -> {
        DatasourceNormalizer normalizer = new DatasourceNormalizer();
        String digest = Desired.digest(normalizer, DatasourceNormalizer.form(content));
        yield live.pushed().filter(digest::equals).isEmpty();
      }
      case RULE_GROUP ->
          !ledger.pushed(
              live.key(),
              Desired.digest(new RuleGroupNormalizer(), RuleGroupNormalizer.form(content)));
      case ROUTE, CONTACT_POINT, LIBRARY_PANEL, TEMPLATE, MUTE_TIMING, RULER_GROUP -> false;
    };
  }

  private static String title(Live live) {
    ResourceKey key = live.key();
    Node.Obj content = live.content().orElse(Node.empty());
    return content.text("title").or(() -> content.text("name")).orElse(key.id());
  }
}
