package dev.grafter.logs.relabel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Labels that rules change. It walks them as Prometheus does, first those that were there by name,
 * then those that were added, so that rules that map two names to one end with the same value.
 */
final class LabelsBuilder {

  private final SortedMap<String, String> base = new TreeMap<>();
  private final Map<String, String> added = new LinkedHashMap<>();
  private final Set<String> deleted = new HashSet<>();

  LabelsBuilder(Map<String, String> labels) {
    labels.forEach(
        (name, value) -> {
          base.put(name, value);
          if (value.isEmpty()) {
            deleted.add(name);
          }
        });
  }

  String get(String name) {
    String value = added.get(name);
    if (value != null) {
      return value;
    }
    return deleted.contains(name) ? "" : base.getOrDefault(name, "");
  }

  void set(String name, String value) {
    if (value.isEmpty()) {
      delete(name);
    } else {
      added.put(name, value);
    }
  }

  void delete(String name) {
    added.remove(name);
    deleted.add(name);
  }

  /** The labels as they are now; later changes do not show in it. */
  List<Map.Entry<String, String>> entries() {
    List<Map.Entry<String, String>> entries = new ArrayList<>();
    base.forEach(
        (name, value) -> {
          if (!deleted.contains(name) && !added.containsKey(name)) {
            entries.add(Map.entry(name, value));
          }
        });
    added.forEach((name, value) -> entries.add(Map.entry(name, value)));
    return entries;
  }

  SortedMap<String, String> labels() {
    SortedMap<String, String> labels = new TreeMap<>();
    entries().forEach(entry -> labels.put(entry.getKey(), entry.getValue()));
    return labels;
  }
}
