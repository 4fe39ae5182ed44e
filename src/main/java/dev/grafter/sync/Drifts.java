package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.model.ResourceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what a server holds with the model.
 *
 * @param there what is there, with all that it holds
 * @param unread the kinds of which nothing is known
 */
record Drifts(Map<ResourceKey, Live> there, Set<ResourceKind> unread) {

  /** What differs: first in the order of the model, then what only the server has. */
  List<Drift> from(ResourceSet model) {
    List<Drift> drifts = new ArrayList<>();
    for (Resource ours : model.all()) {
      ResourceKind kind = ours.key().kind();
      if (!unread.contains(kind)) {
        drift(ours).ifPresent(drifts::add);
      }
    }
    there.values().stream()
        .filter(live -> model.find(live.key()).isEmpty())
        .map(live -> new Drift(live.key(), title(live), Drift.Kind.ADDED, List.of()))
        .forEach(drifts::add);
    return drifts;
  }

  private Optional<Drift> drift(Resource ours) {
    Live live = there.get(ours.key());
    if (live == null) {
      return Optional.of(new Drift(ours.key(), ours.title(), Drift.Kind.MISSING, List.of()));
    }
    Desired desired = Desired.of(ours);
    Node.Obj content = live.content().orElse(Node.empty());
    if (desired.matches(content)) {
      return Optional.empty();
    }
    List<Difference> differences =
        Differences.between(desired.canonical(), desired.canonical(content));
    return Optional.of(new Drift(ours.key(), ours.title(), Drift.Kind.CHANGED, differences));
  }

  private static String title(Live live) {
    Node.Obj content = live.content().orElse(Node.empty());
    return content.text("title").or(() -> content.text("name")).orElse(live.key().id());
  }
}
