package dev.grafter.logs.run;

import java.time.Instant;
import java.util.Map;

/** An entry while stages change it. Reused for the next entry unless a stage keeps a copy. */
final class Work {

  final Bag labels = new Bag();
  final Bag extracted = new Bag();
  final Bag metadata = new Bag();
  String line = "";
  Instant time = Instant.EPOCH;

  void load(LogEntry entry) {
    labels.clear();
    extracted.clear();
    metadata.clear();
    labels.putAll(entry.labels());
    metadata.putAll(entry.metadata());
    line = entry.line();
    time = entry.time();
  }

  Work copy() {
    Work copy = new Work();
    copy.labels.putAll(labels);
    copy.extracted.putAll(extracted);
    copy.metadata.putAll(metadata);
    copy.line = line;
    copy.time = time;
    return copy;
  }

  LogEntry entry() {
    Map<String, String> more = metadata.toMap();
    return new LogEntry(time, line, labels.toMap(), more);
  }
}
