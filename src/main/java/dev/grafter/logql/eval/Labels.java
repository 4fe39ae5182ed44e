package dev.grafter.logql.eval;

import dev.grafter.gotext.GoQuote;
import dev.grafter.gotext.GoString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An immutable set of label names with their values, ordered by name. */
public final class Labels implements Comparable<Labels> {

  /** No labels. */
  public static final Labels EMPTY = new Labels(new String[0], new String[0]);

  private final String[] names;
  private final String[] values;
  private final int hash;

  private Labels(String[] names, String[] values) {
    this.names = names;
    this.values = values;
    this.hash = hash(names, values, names.length);
  }

  /** The labels of a map. */
  public static Labels of(Map<String, String> labels) {
    Map<String, String> sorted = new TreeMap<>(labels);
    return new Labels(
        sorted.keySet().toArray(String[]::new), sorted.values().toArray(String[]::new));
  }

  /** One label. */
  public static Labels of(String name, String value) {
    return new Labels(new String[] {name}, new String[] {value});
  }

  /** The first {@code size} of these, which are ordered by name. */
  static Labels ofSorted(String[] names, String[] values, int size) {
    return size == 0 ? EMPTY : new Labels(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
  }

  static int hash(String[] names, String[] values, int size) {
    int hash = size;
    for (int i = 0; i < size; i++) {
      hash = (hash * 31 + names[i].hashCode()) * 31 + values[i].hashCode();
    }
    return hash;
  }

  /** Whether these are the given labels. */
  boolean matches(String[] otherNames, String[] otherValues, int size) {
    return names.length == size
        && Arrays.equals(names, 0, size, otherNames, 0, size)
        && Arrays.equals(values, 0, size, otherValues, 0, size);
  }

  /** The number of labels. */
  public int size() {
    return names.length;
  }

  /** The name at a position. */
  public String name(int index) {
    return names[index];
  }

  /** The value at a position. */
  public String value(int index) {
    return values[index];
  }

  /** The value of a label, empty when it is missing. */
  public String get(String name) {
    int index = indexOf(name);
    return index < 0 ? "" : values[index];
  }

  /** Whether there is such a label. */
  public boolean has(String name) {
    return indexOf(name) >= 0;
  }

  int indexOf(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Only the labels of these names. */
  public Labels keep(Collection<String> wanted) {
    return filter(wanted, true);
  }

  /** All but the labels of these names. */
  public Labels without(Collection<String> unwanted) {
    return filter(unwanted, false);
  }

  /** Without the labels whose value is empty, which Prometheus takes for no labels. */
  public Labels withoutEmpty() {
    List<String> empty = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      if (values[i].isEmpty()) {
        empty.add(names[i]);
      }
    }
    return empty.isEmpty() ? this : without(empty);
  }

  private Labels filter(Collection<String> listed, boolean keep) {
    String[] keptNames = new String[names.length];
    String[] keptValues = new String[names.length];
    int size = 0;
    for (int i = 0; i < names.length; i++) {
      if (listed.contains(names[i]) == keep) {
        keptNames[size] = names[i];
        keptValues[size++] = values[i];
      }
    }
    return size == names.length ? this : ofSorted(keptNames, keptValues, size);
  }

  /** With a label set; an empty value removes it. */
  public Labels with(String name, String value) {
    Map<String, String> map = new TreeMap<>(toMap());
    if (value.isEmpty()) {
      map.remove(name);
    } else {
      map.put(name, value);
    }
    return of(map);
  }

  /** The labels as a map in order. */
  public Map<String, String> toMap() {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      map.put(names[i], values[i]);
    }
    return map;
  }

  @Override
  public int compareTo(Labels other) {
    int common = Math.min(names.length, other.names.length);
    for (int i = 0; i < common; i++) {
      int order = GoString.compare(names[i], other.names[i]);
      order = order == 0 ? GoString.compare(values[i], other.values[i]) : order;
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(names.length, other.names.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Labels labels
        && hash == labels.hash
        && labels.matches(names, values, names.length);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** As Loki prints a stream: {@code {a="b", c="d"}}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < names.length; i++) {
      text.append(i == 0 ? "" : ", ").append(names[i]).append('=').append(GoQuote.quote(values[i]));
    }
    return text.append('}').toString();
  }
}
