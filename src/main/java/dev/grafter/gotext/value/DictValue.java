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
  private final boolean isNil;

  public DictValue(GoType type, Map<String, Value> entries) {
    this(type, entries, false);
  }

  private DictValue(GoType type, Map<String, Value> entries, boolean isNil) {
    this.type = Objects.requireNonNull(type, "type");
    this.entries = new TreeMap<>(entries);
    this.isNil = isNil;
  }

  /** The nil map of a type, which is empty and cannot be changed. */
  public static DictValue nil(GoType type) {
    return new DictValue(type, Map.of(), true);
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

  @Override
  public boolean isNil() {
    return isNil;
  }

  /**
   * Sets a key, replacing its earlier value.
   *
   * @throws FunctionError on a nil map, with Go's words
   */
  public void put(String key, Value value) {
    if (isNil) {
      throw new FunctionError("assignment to entry in nil map");
    }
    entries.put(key, value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DictValue dict
        && type.equals(dict.type)
        && isNil == dict.isNil
        && entries.equals(dict.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** Removes a key; a missing one is no error. */
  public void remove(String key) {
    entries.remove(key);
  }
}
