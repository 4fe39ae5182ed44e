package dev.grafter.gotext.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A map that a template can change with {@code set} and {@code unset}, or a plain one made from a
 * Java map. Not for use by several threads at once.
 */
public final class DictValue implements MapValue {
  private final GoType type;
  private final TreeMap<String, Value> entries;

  public DictValue(GoType type, Map<String, Value> entries) {
    this.type = Objects.requireNonNull(type, "type");
    this.entries = new TreeMap<>(entries);
  }

  /** An empty {@code map[string]interface {}}. */
  public static DictValue ofAny() {
    return new DictValue(GoType.MAP_OF_ANY, Map.of());
  }

  /** A {@code map[string]string}. */
  public static DictValue ofStrings(Map<String, String> entries) {
    DictValue dict = new DictValue(GoType.MAP_OF_STRING, Map.of());
    entries.forEach((key, value) -> dict.put(key, Value.of(value)));
    return dict;
  }

  @Override
  public GoType type() {
    return type;
  }

  @Override
  public Value get(String key) {
    return entries.get(key);
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public List<String> sortedKeys() {
    return new ArrayList<>(entries.keySet());
  }

  /** Sets a key, replacing its earlier value. */
  public void put(String key, Value value) {
    entries.put(key, value);
  }

  /** Removes a key; a missing one is no error. */
  public void remove(String key) {
    entries.remove(key);
  }
}
