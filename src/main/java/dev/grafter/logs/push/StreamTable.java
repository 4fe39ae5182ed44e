package dev.grafter.logs.push;

import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogEntry;
import dev.grafter.logql.eval.LogStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers lines by their labels; what arrives in several pieces becomes one stream. */
public final class StreamTable {

  private final Map<Labels, List<LogEntry>> streams = new LinkedHashMap<>();

  /** Adds lines; labels with empty values count for nothing, as in Loki. */
  public void add(Labels labels, Collection<LogEntry> entries) {
    streams.computeIfAbsent(labels.withoutEmpty(), key -> new ArrayList<>()).addAll(entries);
  }

  /** Adds whole streams. */
  public void addAll(Collection<LogStream> others) {
    others.forEach(stream -> add(stream.labels(), stream.entries()));
  }

  /** The streams; no two have the same labels. */
  public List<LogStream> streams() {
    return streams.entrySet().stream()
        .map(stream -> new LogStream(stream.getKey(), stream.getValue()))
        .toList();
  }
}
