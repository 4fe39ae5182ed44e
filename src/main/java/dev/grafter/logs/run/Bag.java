package dev.grafter.logs.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Named values of one entry: labels, or what stages extracted. Most bags hold a handful, for which
 * looking through an array is the fastest; from some size on an index keeps hostile lines from
 * making that slow. The order of names has no meaning. A value may be null, which is not the same
 * as a missing name.
 */
final class Bag {

  private static final int INDEXED_FROM = 24;

  private String[] names = new String[12];
  private Object[] values = new Object[12];
  private int size;
  private Map<String, Integer> index;

  int size() {
    return size;
  }

  String name(int at) {
    return names[at];
  }

  Object value(int at) {
    return values[at];
  }

  int find(String name) {
    if (index != null) {
      return index.getOrDefault(name, -1);
    }
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  boolean has(String name) {
    return find(name) >= 0;
  }

  /** The value, or null when it is null or missing. */
  Object get(String name) {
    int at = find(name);
    return at < 0 ? null : values[at];
  }

  /** The value as a string, or null when it is missing or cannot be one. */
  String text(String name) {
    return Values.text(get(name));
  }

  void put(String name, Object value) {
    int at = find(name);
    if (at >= 0) {
      values[at] = value;
    } else {
      append(name, value);
    }
  }

  private void append(String name, Object value) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    names[size] = name;
    values[size] = value;
    if (index != null) {
      index.put(name, size);
    }
    size++;
    if (index == null && size > INDEXED_FROM) {
      buildIndex();
    }
  }

  private void buildIndex() {
    index = new HashMap<>();
    for (int i = 0; i < size; i++) {
      index.put(names[i], i);
    }
  }

  void remove(String name) {
    int at = find(name);
    if (at >= 0) {
      removeAt(at);
    }
  }

  /** Removes an element and puts the last one in its place. */
  void removeAt(int at) {
    if (index != null) {
      index.remove(names[at]);
    }
    size--;
    if (at < size) {
      names[at] = names[size];
      values[at] = values[size];
      if (index != null) {
        index.put(names[at], at);
      }
    }
    values[size] = null;
  }

  void clear() {
    Arrays.fill(values, 0, size, null);
    size = 0;
    index = null;
  }

  /** Sets every value of another bag. */
  void putAll(Bag other) {
    if (size == 0) {
      for (int i = 0; i < other.size; i++) {
        append(other.names[i], other.values[i]);
      }
      return;
    }
    for (int i = 0; i < other.size; i++) {
      put(other.names[i], other.values[i]);
    }
  }

  void putAll(Map<String, String> map) {
    map.forEach(this::put);
  }

  /** The positions in the order of the names. */
  private int[] sorted() {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int at = i;
      while (at > 0 && names[order[at - 1]].compareTo(names[i]) > 0) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = i;
    }
    return order;
  }

  /** The values as strings, by name; only for bags that hold nothing else. */
  SmallMap toMap() {
    if (size == 0) {
      return SmallMap.EMPTY;
    }
    int[] order = sorted();
    String[] keys = new String[size];
    String[] texts = new String[size];
    for (int i = 0; i < size; i++) {
      keys[i] = names[order[i]];
      texts[i] = (String) values[order[i]];
    }
    return new SmallMap(keys, texts);
  }

  /** A text that two bags of strings have in common exactly when they are equal. */
  String key() {
    StringBuilder key = new StringBuilder();
    for (int at : sorted()) {
      key.append(names[at]).append('\0').append(values[at]).append('\0');
    }
    return key.toString();
  }
}
