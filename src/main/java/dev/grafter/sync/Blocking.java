package dev.grafter.sync;

import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.model.ResourceSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an object needs before it can be written: its folder, and for a route its receiver. */
final class Blocking {

  private Blocking() {}

  /** The objects that must be in place first. */
  static List<ResourceKey> needs(Resource resource) {
    if (resource instanceof Resource.Route route) {
      return route.content().text("receiver").stream()
          .map(name -> new ResourceKey(ResourceKind.CONTACT_POINT, name))
          .toList();
    }
    return ResourceSet.folderOf(resource).stream()
        .map(uid -> new ResourceKey(ResourceKind.FOLDER, uid))
        .toList();
  }

  /** The change, or a conflict when something it needs is blocked. */
  static Change check(Change change, ResourceSet desired, Set<ResourceKey> blocked) {
    if (!change.writes()) {
      return change;
    }
    Optional<ResourceKey> missing =
        desired.find(change.key()).stream()
            .flatMap(resource -> needs(resource).stream())
            .filter(blocked::contains)
            .findFirst();
    return missing.<Change>map(key -> conflict(change, key)).orElse(change);
  }

  private static Change conflict(Change change, ResourceKey key) {
    return new Change.Conflict(
        change.key(),
        change.title(),
        Change.Reason.BLOCKED,
        "It needs the " + key + ", which is in conflict itself: resolve that first.",
        change.differences(),
        Optional.empty());
  }
}
