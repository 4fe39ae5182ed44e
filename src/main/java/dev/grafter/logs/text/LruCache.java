package dev.grafter.logs.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Remembers what was made for the keys that were used last. Safe for many threads. */
final class LruCache<K, V> {

  private final Map<K, V> entries;

  LruCache(int capacity) {
    this.entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > capacity;
          }
        };
  }

  synchronized V get(K key, Function<K, V> maker) {
    V known = entries.get(key);
    if (known == null) {
      known = maker.apply(key);
      entries.put(key, known);
    }
    return known;
  }
}
