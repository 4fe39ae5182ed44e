package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.LogQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Runs a log query: which lines pass, with which labels. */
final class LogSelection {

  private final List<LineStage> stages;
  private final LabelSet labels;
  private final LabelBuffer buffer = new LabelBuffer();
  private final Direction direction;
  private final List<Found> found = new ArrayList<>();

  /** Of lines of one stream and time that stages made equal, Loki returns the first. */
  private Distinct distinct = new Distinct();

  private record Found(long nanos, String line, Labels labels) {}

  private LogSelection(LogQuery query, Direction direction) {
    stages = StageCompiler.compile(query.stages());
    labels = new LabelSet(ParserHints.of(stages, List.of(), SampleGrouping.NONE, ""));
    this.direction = direction;
  }

  /** The lines of times in {@code [start, end)}, at most {@code limit}. */
  static QueryResult.Streams run(
      LogQuery query,
      List<StoredStream> streams,
      long start,
      long end,
      int limit,
      Direction direction) {
    LogSelection selection = new LogSelection(query, direction);
    for (StoredStream stream : Selection.of(query.matchers(), streams)) {
      selection.take(stream, start, end);
      selection.keepFirst(limit);
    }
    return selection.result();
  }

  private void take(StoredStream stream, long start, long end) {
    if (start >= end) {
      return;
    }
    distinct = new Distinct();
    if (direction == Direction.FORWARD) {
      try (EntryCursor entries = stream.open(start, end - 1)) {
        for (LogEntry entry = entries.next(); entry != null; entry = entries.next()) {
          take(stream, entry);
        }
      }
      return;
    }
    long[] cuts = LongStream.of(stream.cuts()).filter(t -> start < t && t < end).toArray();
    for (int i = cuts.length; i >= 0; i--) {
      long from = i == 0 ? start : cuts[i - 1];
      long to = i == cuts.length ? end : cuts[i];
      takeBackward(stream, from, to - 1);
    }
  }

  private void takeBackward(StoredStream stream, long from, long to) {
    List<LogEntry> part = new ArrayList<>();
    try (EntryCursor entries = stream.open(from, to)) {
      for (LogEntry entry = entries.next(); entry != null; entry = entries.next()) {
        part.add(entry);
      }
    }
    for (int i = part.size() - 1; i >= 0; i--) {
      take(stream, part.get(i));
    }
  }

  private void take(StoredStream stream, LogEntry entry) {
    labels.start(stream.labels(), entry.metadata());
    String line = entry.line();
    for (int s = 0; s < stages.size() && line != null; s++) {
      line = stages.get(s).process(entry.nanos(), line, labels);
    }
    if (line != null && distinct.isNew(entry.nanos(), line)) {
      found.add(new Found(entry.nanos(), line, resultLabels()));
    }
  }

  private Labels resultLabels() {
    if (labels.unchanged()) {
      return labels.streamLabels();
    }
    labels.collectAll(buffer);
    return buffer.labels();
  }

  /** Lines of one time stay in the order of their streams. */
  private void keepFirst(int limit) {
    Comparator<Found> byTime = Comparator.comparingLong(Found::nanos);
    found.sort(direction == Direction.FORWARD ? byTime : Collections.reverseOrder(byTime));
    if (found.size() > limit) {
      found.subList(limit, found.size()).clear();
    }
  }

  private QueryResult.Streams result() {
    Map<Labels, List<QueryResult.Line>> byLabels = new TreeMap<>();
    for (Found one : found) {
      byLabels
          .computeIfAbsent(one.labels(), key -> new ArrayList<>())
          .add(new QueryResult.Line(one.nanos(), one.line()));
    }
    return new QueryResult.Streams(
        byLabels.entrySet().stream()
            .map(e -> new QueryResult.Lines(e.getKey(), e.getValue()))
            .toList());
  }
}
