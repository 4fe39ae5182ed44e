package dev.grafter.logs.schema;

import java.util.Map;
import java.util.TreeMap;

/** What entries can carry at one place of a pipeline. */
final class SchemaState {

  final Map<String, Possible> labels = new TreeMap<>();
  final Map<String, Possible> extracted = new TreeMap<>();
  final Map<String, Possible> metadata = new TreeMap<>();

  SchemaState copy() {
    SchemaState copy = new SchemaState();
    copy.labels.putAll(labels);
    copy.extracted.putAll(extracted);
    copy.metadata.putAll(metadata);
    return copy;
  }

  /** Makes this what entries can carry that came this way or the other. */
  void join(SchemaState other) {
    join(labels, other.labels);
    join(extracted, other.extracted);
    join(metadata, other.metadata);
  }

  private static void join(Map<String, Possible> mine, Map<String, Possible> theirs) {
    mine.replaceAll(
        (name, value) -> theirs.containsKey(name) ? value.or(theirs.get(name)) : value.sometimes());
    theirs.forEach((name, value) -> mine.putIfAbsent(name, value.sometimes()));
  }
}
