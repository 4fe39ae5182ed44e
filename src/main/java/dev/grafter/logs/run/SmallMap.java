package dev.grafter.logs.run;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** An immutable map over two arrays, in the order of its keys; cheap to make for every line. */
final class SmallMap extends AbstractMap<String, String> {

  static final SmallMap EMPTY = new SmallMap(new String[0], new String[0]);

  private final String[] keys;
  private final String[] values;

  /** Takes the arrays, whose keys are sorted and distinct, without a copy. */
  SmallMap(String[] keys, String[] values) {
    this.keys = keys;
    this.values = values;
  }

  @Override
  public String get(Object key) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i].equals(key)) {
        return values[i];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(Object key) {
    return get(key) != null;
  }

  @Override
  public int size() {
    return keys.length;
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, String>> iterator() {
        return new Entries();
      }

      @Override
      public int size() {
        return keys.length;
      }
    };
  }

  private final class Entries implements Iterator<Map.Entry<String, String>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < keys.length;
    }

    @Override
    public Map.Entry<String, String> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Map.Entry<String, String> entry = Map.entry(keys[next], values[next]);
      next++;
      return entry;
    }
  }
}
