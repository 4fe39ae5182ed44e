package dev.grafter.gotext.template;

import dev.grafter.gotext.value.Value;
import java.util.Arrays;

/** The stack of the variables in scope; the innermost of a name counts. Names are interned. */
final class Variables {
  private String[] names = new String[8];
  private Value[] values = new Value[8];
  private int size;

  /** The height of the stack, to release to later. */
  int mark() {
    return size;
  }

  void release(int mark) {
    size = mark;
  }

  void push(String name, Value value) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    names[size] = name;
    values[size++] = value;
  }

  /** The variable's value, or null when none of that name is in scope. */
  Value get(String name) {
    int at = find(name);
    return at < 0 ? null : values[at];
  }

  /** Overwrites the variable; false when none of that name is in scope. */
  boolean set(String name, Value value) {
    int at = find(name);
    if (at >= 0) {
      values[at] = value;
    }
    return at >= 0;
  }

  /** Overwrites the nth variable from the top, counted from 1. */
  void setTop(int nth, Value value) {
    values[size - nth] = value;
  }

  private int find(String name) {
    int at = size - 1;
    while (at >= 0 && !names[at].equals(name)) {
      at--;
    }
    return at;
  }
}
