package dev.grafter.logql.eval;

import java.util.Arrays;
import java.util.List;

/**
 * Names and values that are being put together; reused from line to line so that nothing is
 * allocated for a known label set.
 */
final class LabelBuffer {

  private static final int MANY = 64;

  String[] names = new String[32];
  String[] values = new String[32];
  int size;

  void clear() {
    size = 0;
  }

  void add(String name, String value) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    names[size] = name;
    values[size++] = value;
  }

  void removeAll(List<String> unwanted) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (!unwanted.contains(names[i])) {
        names[kept] = names[i];
        values[kept++] = values[i];
      }
    }
    size = kept;
  }

  /** Orders by name; by insertion, since most of it comes in order. */
  void sort() {
    if (size > MANY) {
      sortMany();
      return;
    }
    for (int i = 1; i < size; i++) {
      String name = names[i];
      String value = values[i];
      int j = i - 1;
      while (j >= 0 && names[j].compareTo(name) > 0) {
        names[j + 1] = names[j];
        values[j + 1] = values[j];
        j--;
      }
      names[j + 1] = name;
      values[j + 1] = value;
    }
  }

  private void sortMany() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    String[] oldNames = names;
    String[] oldValues = values;
    Arrays.sort(order, (a, b) -> oldNames[a].compareTo(oldNames[b]));
    names = new String[oldNames.length];
    values = new String[oldValues.length];
    for (int i = 0; i < size; i++) {
      names[i] = oldNames[order[i]];
      values[i] = oldValues[order[i]];
    }
  }

  Labels labels() {
    return Labels.ofSorted(names, values, size);
  }
}
