package dev.grafter.logql.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The lines of one set of labels, in the order of time. Of lines with one time and one text Loki
 * keeps the first.
 *
 * @param labels the labels of every line
 * @param entries the lines
 */
public record LogStream(Labels labels, List<LogEntry> entries) implements StoredStream {

  /** Sorts the lines and drops repeated ones. */
  public LogStream {
    Objects.requireNonNull(labels, "labels");
    entries = distinct(entries);
  }

  private static List<LogEntry> distinct(List<LogEntry> entries) {
    List<LogEntry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingLong(LogEntry::nanos));
    List<LogEntry> kept = new ArrayList<>(sorted.size());
    Distinct distinct = new Distinct();
    for (LogEntry entry : sorted) {
      if (distinct.isNew(entry.nanos(), entry.line())) {
        kept.add(entry);
      }
    }
    return List.copyOf(kept);
  }

  @Override
  public long first() {
    return entries.isEmpty() ? Long.MAX_VALUE : entries.get(0).nanos();
  }

  @Override
  public long last() {
    return entries.isEmpty() ? Long.MIN_VALUE : entries.get(entries.size() - 1).nanos();
  }

  @Override
  public EntryCursor open(long from, long to) {
    return new Cursor(entries, Times.firstFrom(entries, from), to);
  }

  private static final class Cursor implements EntryCursor {
    private final List<LogEntry> entries;
    private final long to;
    private int at;

    Cursor(List<LogEntry> entries, int at, long to) {
      this.entries = entries;
      this.at = at;
      this.to = to;
    }

    @Override
    public LogEntry next() {
      if (at >= entries.size() || entries.get(at).nanos() > to) {
        return null;
      }
      return entries.get(at++);
    }

    @Override
    public void close() {}
  }
}
