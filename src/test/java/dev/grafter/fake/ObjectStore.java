package dev.grafter.fake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The dashboards or folders of an organisation, by name. */
final class ObjectStore {

  private static final int HISTORY = 20;

  private final ObjectKind kind;
  private final boolean keepsHistory;
  private final NavigableMap<String, StoredObject> objects = new TreeMap<>();
  private final Map<String, List<StoredObject>> history = new HashMap<>();

  ObjectStore(ObjectKind kind) {
    this.kind = kind;
    this.keepsHistory = kind == ObjectKind.DASHBOARD;
  }

  ObjectKind kind() {
    return kind;
  }

  Optional<StoredObject> find(String name) {
    return Optional.ofNullable(objects.get(name));
  }

  void put(StoredObject object) {
    objects.put(object.name(), object);
    if (keepsHistory) {
      List<StoredObject> versions =
          history.computeIfAbsent(object.name(), name -> new ArrayList<>());
      versions.add(object);
      if (versions.size() > HISTORY) {
        versions.remove(0);
      }
    }
  }

  void remove(String name) {
    objects.remove(name);
    history.remove(name);
  }

  /** The versions of an object, the newest first. */
  List<StoredObject> history(String name) {
    List<StoredObject> versions = new ArrayList<>(history.getOrDefault(name, List.of()));
    java.util.Collections.reverse(versions);
    return versions;
  }

  /** All objects in the order of their names. */
  Collection<StoredObject> all() {
    return objects.values();
  }

  /** The objects right in a folder, in the order of their titles. */
  List<StoredObject> in(String folder) {
    return sorted(objects.values().stream().filter(o -> o.folder().equals(folder)).toList());
  }

  /** By title, whatever the case, then by name. */
  static List<StoredObject> sorted(Collection<StoredObject> objects) {
    return objects.stream()
        .sorted(
            Comparator.comparing(StoredObject::title, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(StoredObject::name))
        .toList();
  }
}
