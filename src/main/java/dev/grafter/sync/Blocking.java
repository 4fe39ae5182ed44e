package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.model.ResourceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an object needs before it can be written: its folder, a route its contact point and mute
 * timings, a dashboard its library panels, a correlation its datasources.
 */
final class Blocking {

  private Blocking() {}

  /** The objects that must be in place first. */
  static List<ResourceKey> needs(Resource resource) {
    List<ResourceKey> needs = new ArrayList<>();
    ResourceSet.folderOf(resource)
        .ifPresent(uid -> needs.add(new ResourceKey(ResourceKind.FOLDER, uid)));
    if (resource instanceof Resource.Route || resource instanceof Resource.PolicyRoot) {
      needs.addAll(notified(resource.content()));
    } else if (resource instanceof Resource.RuleGroup group) {
      group.rules().stream()
          .flatMap(rule -> rule.find("notification_settings").flatMap(Node::asObject).stream())
          .forEach(settings -> needs.addAll(notified(settings)));
    } else if (resource instanceof Resource.Dashboard dashboard) {
      LibraryPanels.of(dashboard.content())
          .forEach(uid -> needs.add(new ResourceKey(ResourceKind.LIBRARY_PANEL, uid)));
    } else if (resource instanceof Resource.Correlation correlation) {
      needs.add(new ResourceKey(ResourceKind.DATASOURCE, correlation.sourceUid()));
      correlation
          .content()
          .text("targetUID")
          .filter(uid -> !uid.isBlank())
          .ifPresent(uid -> needs.add(new ResourceKey(ResourceKind.DATASOURCE, uid)));
    }
    return needs;
  }

  /** The contact points and mute timings that a route names, and those inside it. */
  private static List<ResourceKey> notified(Node.Obj route) {
    List<ResourceKey> needs = new ArrayList<>();
    route
        .text("receiver")
        .filter(name -> !name.isBlank())
        .ifPresent(name -> needs.add(new ResourceKey(ResourceKind.CONTACT_POINT, name)));
    Stream.of("mute_time_intervals", "active_time_intervals")
        .flatMap(key -> route.find(key).flatMap(Node::asList).stream())
        .flatMap(list -> list.items().stream())
        .flatMap(item -> item.asString().stream())
        .filter(name -> !name.isBlank())
        .forEach(name -> needs.add(new ResourceKey(ResourceKind.MUTE_TIMING, name)));
    route.find("routes").flatMap(Node::asList).stream()
        .flatMap(list -> list.items().stream())
        .flatMap(item -> item.asObject().stream())
        .forEach(inner -> needs.addAll(notified(inner)));
    return needs;
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
