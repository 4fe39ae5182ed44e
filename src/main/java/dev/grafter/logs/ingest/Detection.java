package dev.grafter.logs.ingest;

import dev.grafter.logql.check.LokiVersion;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogEntry;
import dev.grafter.logql.eval.LogStream;
import dev.grafter.logs.push.StreamTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds to streams what Loki adds with its default limits: from 3.0 the label {@code service_name},
 * and the level as structured metadata, which is called {@code detected_level} from 3.1 on and
 * {@code level} before; names of metadata become such that a query can name them. The level is
 * found as 3.4 finds it.
 */
public final class Detection {

  private static final LokiVersion FIRST = new LokiVersion(3, 0);
  private static final LokiVersion RENAMED = new LokiVersion(3, 1);

  private final LokiVersion version;

  private Detection(LokiVersion version) {
    this.version = version;
  }

  /** What a version of Loki adds; nothing before 3.0. */
  public static Detection of(LokiVersion version) {
    return new Detection(version);
  }

  /** The streams as Loki stores them; those that become equal are joined. */
  public List<LogStream> apply(List<LogStream> streams) {
    if (version.compareTo(FIRST) < 0) {
      return List.copyOf(streams);
    }
    StreamTable table = new StreamTable();
    for (LogStream stream : streams) {
      Labels labels = ServiceName.addTo(stream.labels());
      List<LogEntry> entries = new ArrayList<>(stream.entries().size());
      stream.entries().forEach(entry -> entries.add(entry(labels, entry)));
      table.add(labels, entries);
    }
    return table.streams();
  }

  /** The line with its level among its metadata. */
  private LogEntry entry(Labels labels, LogEntry entry) {
    Labels metadata = normalized(entry.metadata());
    String level = DetectedLevel.of(labels, metadata, entry.line());
    String name = version.compareTo(RENAMED) < 0 ? "level" : "detected_level";
    return new LogEntry(
        entry.nanos(), entry.line(), level.isEmpty() ? metadata : metadata.with(name, level));
  }

  private static Labels normalized(Labels metadata) {
    Map<String, String> normalized = new TreeMap<>();
    metadata.toMap().forEach((name, value) -> normalized.put(MetadataName.normal(name), value));
    return Labels.of(normalized);
  }
}
