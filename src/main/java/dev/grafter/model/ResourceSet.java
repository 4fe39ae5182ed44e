package dev.grafter.model;

import dev.grafter.codec.Node;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything that one site should hold. The set is complete in itself: keys are unique, rule uids
 * are unique across groups, and every folder that something lies in is there. The order is that of
 * creation, and the same in every run.
 */
public final class ResourceSet {

  private final Map<ResourceKey, Resource> resources;

  private ResourceSet(Map<ResourceKey, Resource> resources) {
    this.resources = Collections.unmodifiableMap(resources);
  }

  /**
   * Checks and orders resources.
   *
   * @throws IllegalArgumentException when two have one key, or a folder is missing; the message
   *     names the resource
   */
  public static ResourceSet of(Collection<? extends Resource> resources) {
    Map<ResourceKey, Resource> sorted = new TreeMap<>();
    for (Resource resource : resources) {
      Resource other = sorted.put(resource.key(), resource);
      if (other != null) {
        throw new IllegalArgumentException(
            "two resources share one key: " + other.describe() + " and " + resource.describe());
      }
    }
    ResourceSet set = new ResourceSet(parentsFirst(sorted));
    set.requireFolders();
    set.requireUniqueRules();
    return set;
  }

  /** As {@link #of(Collection)}. */
  public static ResourceSet of(Resource... resources) {
    return of(List.of(resources));
  }

  private static Map<ResourceKey, Resource> parentsFirst(Map<ResourceKey, Resource> sorted) {
    Map<ResourceKey, Resource> ordered = new LinkedHashMap<>();
    sorted.values().forEach(resource -> place(resource, sorted, ordered, 0));
    return ordered;
  }

  private static void place(
      Resource resource,
      Map<ResourceKey, Resource> all,
      Map<ResourceKey, Resource> ordered,
      int depth) {
    if (depth > 64) {
      throw new IllegalArgumentException(
          resource.describe() + " lies in itself: break the circle of parent folders");
    }
    if (resource instanceof Resource.Folder folder) {
      folder
          .parentUid()
          .map(uid -> all.get(new ResourceKey(ResourceKind.FOLDER, uid)))
          .ifPresent(parent -> place(parent, all, ordered, depth + 1));
    }
    ordered.putIfAbsent(resource.key(), resource);
  }

  private void requireFolders() {
    for (Resource resource : resources.values()) {
      folderOf(resource)
          .filter(uid -> !resources.containsKey(new ResourceKey(ResourceKind.FOLDER, uid)))
          .ifPresent(
              uid -> {
                throw new IllegalArgumentException(
                    resource.describe()
                        + " lies in the folder \""
                        + uid
                        + "\", which is not defined: define it too");
              });
    }
  }

  private void requireUniqueRules() {
    Map<String, Resource> seen = new HashMap<>();
    for (Resource.RuleGroup group : all(Resource.RuleGroup.class)) {
      for (Node.Obj rule : group.rules()) {
        Resource other = seen.put(rule.text("uid").orElseThrow(), group);
        if (other != null) {
          throw new IllegalArgumentException(
              "the rule uid \""
                  + rule.text("uid").orElseThrow()
                  + "\" stands in "
                  + other.describe()
                  + " and in "
                  + group.describe());
        }
      }
    }
  }

  /** The folder that a resource lies in, if it lies in one. */
  public static Optional<String> folderOf(Resource resource) {
    if (resource instanceof Resource.Folder folder) {
      return folder.parentUid();
    } else if (resource instanceof Resource.Dashboard dashboard) {
      return dashboard.folderUid();
    } else if (resource instanceof Resource.LibraryPanel panel) {
      return panel.folderUid();
    }
    return resource instanceof Resource.RuleGroup group
        ? Optional.of(group.folderUid())
        : Optional.empty();
  }

  /** All resources in the order of creation. */
  public List<Resource> all() {
    return List.copyOf(resources.values());
  }

  /** All resources of a kind, in the order of creation. */
  public <T extends Resource> List<T> all(Class<T> type) {
    return resources.values().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The resource of a key. */
  public Optional<Resource> find(ResourceKey key) {
    return Optional.ofNullable(resources.get(key));
  }

  /** The number of resources. */
  public int size() {
    return resources.size();
  }

  /** This set and another one together. */
  public ResourceSet plus(ResourceSet other) {
    return of(
        Stream.concat(resources.values().stream(), other.resources.values().stream()).toList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResourceSet set && resources.equals(set.resources);
  }

  @Override
  public int hashCode() {
    return resources.hashCode();
  }

  @Override
  public String toString() {
    return resources.keySet().toString();
  }
}
