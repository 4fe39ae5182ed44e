package dev.grafter.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The datasources of an organisation; at most one is the default. */
final class DatasourceStore {

  private final Map<String, Datasource> byUid = new TreeMap<>();

  Optional<Datasource> find(String uid) {
    return Optional.ofNullable(byUid.get(uid));
  }

  Optional<Datasource> named(String name) {
    return byUid.values().stream().filter(source -> source.name().equals(name)).findFirst();
  }

  Optional<Datasource> numbered(long id) {
    return byUid.values().stream().filter(source -> source.id() == id).findFirst();
  }

  /** By name, whatever the case. */
  List<Datasource> all() {
    return byUid.values().stream()
        .sorted(
            Comparator.comparing(Datasource::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Datasource::uid))
        .toList();
  }

  boolean isEmpty() {
    return byUid.isEmpty();
  }

  void put(Datasource source) {
    if (source.isDefault()) {
      byUid.replaceAll((uid, other) -> other.isDefault() ? other.asDefault(false) : other);
    }
    byUid.put(source.uid(), source);
  }

  void remove(String uid) {
    byUid.remove(uid);
  }
}
