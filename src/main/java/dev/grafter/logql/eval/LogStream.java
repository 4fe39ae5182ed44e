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
public record LogStream(Labels labels, List<LogEntry> entries) {

  /** Sorts the lines and drops repeated ones. */
  public LogStream {
    Objects.requireNonNull(labels, "labels");
    entries = distinct(entries);
  }

  private static List<LogEntry> distinct(List<LogEntry> entries) {
    List<LogEntry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingLong(LogEntry::nanos));
    List<LogEntry> kept = new ArrayList<>(sorted.size());
    int sameTime = 0;
    for (LogEntry entry : sorted) {
      sameTime =
          kept.isEmpty() || kept.get(kept.size() - 1).nanos() != entry.nanos() ? 0 : sameTime;
      if (!repeats(kept, entry, sameTime)) {
        kept.add(entry);
        sameTime++;
      }
    }
    return List.copyOf(kept);
  }

  private static boolean repeats(List<LogEntry> kept, LogEntry entry, int sameTime) {
    for (int i = kept.size() - sameTime; i < kept.size(); i++) {
      if (kept.get(i).line().equals(entry.line())) {
        return true;
      }
    }
    return false;
  }
}
