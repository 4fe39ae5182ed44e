package dev.grafter.logs.ingest;

import dev.grafter.logql.check.LokiVersion;
import dev.grafter.logql.eval.EntryCursor;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogEntry;
import dev.grafter.logql.eval.LogStream;
import dev.grafter.logql.eval.StoredStream;
import dev.grafter.logs.push.StreamTable;
import dev.grafter.logs.store.JoinedStream;
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

  /** The same for streams that may lie in files, whose lines are looked at when they are read. */
  public List<? extends StoredStream> applyStored(List<? extends StoredStream> streams) {
    if (version.compareTo(FIRST) < 0) {
      return streams;
    }
    return JoinedStream.join(streams.stream().map(Detected::new).toList());
  }

  /** A stream as Loki stores it. */
  private final class Detected implements StoredStream {
    private final StoredStream stream;
    private final Labels labels;

    Detected(StoredStream stream) {
      this.stream = stream;
      this.labels = ServiceName.addTo(stream.labels());
    }

    @Override
    public Labels labels() {
      return labels;
    }

    @Override
    public long first() {
      return stream.first();
    }

    @Override
    public long last() {
      return stream.last();
    }

    @Override
    public long[] cuts() {
      return stream.cuts();
    }

    @Override
    public EntryCursor open(long from, long to) {
      EntryCursor entries = stream.open(from, to);
      return new EntryCursor() {
        @Override
        public LogEntry next() {
          LogEntry next = entries.next();
          return next == null ? null : entry(labels, next);
        }

        @Override
        public void close() {
          entries.close();
        }
      };
    }
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
