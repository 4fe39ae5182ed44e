package dev.grafter.logql.eval;

import dev.grafter.gotext.function.LineData;
import dev.grafter.gotext.time.GoTime;
import dev.grafter.gotext.value.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the template of one line sees: its labels as a map, and the line itself. */
final class LineLabels implements LineData {

  private final long nanos;
  private final String line;
  private final LabelSet labels;
  private Map<String, String> snapshot;

  LineLabels(long nanos, String line, LabelSet labels) {
    this.nanos = nanos;
    this.line = line;
    this.labels = labels;
  }

  @Override
  public String line() {
    return line;
  }

  @Override
  public GoTime timestamp() {
    return GoTime.ofNanos(nanos);
  }

  /** Keeps the labels as they are now, whatever happens to them later. */
  void freeze() {
    if (snapshot != null) {
      return;
    }
    LabelBuffer all = new LabelBuffer();
    labels.collectAll(all);
    snapshot = new TreeMap<>();
    for (int i = 0; i < all.size; i++) {
      snapshot.put(all.names[i], all.values[i]);
    }
  }

  @Override
  public Value get(String key) {
    if (snapshot == null && key.startsWith("__error")) {
      freeze();
    }
    String value = snapshot == null ? labels.get(key) : snapshot.get(key);
    return value == null ? null : Value.of(value);
  }

  @Override
  public int size() {
    freeze();
    return snapshot.size();
  }

  @Override
  public List<String> sortedKeys() {
    freeze();
    return List.copyOf(snapshot.keySet());
  }
}
