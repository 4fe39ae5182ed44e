package dev.grafter.logql.eval;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Names in the order in which they came. Most lines have a handful, for which looking through an
 * array is the fastest; from some size on an index keeps hostile lines from making that slow.
 */
final class NameList {

  private static final int INDEXED_FROM = 32;

  private String[] names = new String[16];
  private int size;
  private Map<String, Integer> index;

  int size() {
    return size;
  }

  String get(int at) {
    return names[at];
  }

  /** Where a name stands, or -1. */
  int indexOf(String name) {
    if (size > INDEXED_FROM) {
      return index().getOrDefault(name, -1);
    }
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  boolean contains(String name) {
    return indexOf(name) >= 0;
  }

  private Map<String, Integer> index() {
    if (index == null) {
      index = new HashMap<>();
      for (int i = 0; i < size; i++) {
        index.put(names[i], i);
      }
    }
    return index;
  }

  void add(String name) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
    }
    if (index != null) {
      index.put(name, size);
    }
    names[size++] = name;
  }

  /** Removes one; those behind it move up. */
  void removeAt(int at) {
    System.arraycopy(names, at + 1, names, at, size - at - 1);
    size--;
    index = null;
  }

  /** Moves a name to the front part, while all but some are being left out. */
  void move(int from, int to) {
    names[to] = names[from];
  }

  /** Leaves out all from a place on. */
  void cut(int newSize) {
    size = newSize;
    index = null;
  }

  void clear() {
    size = 0;
    index = null;
  }
}
