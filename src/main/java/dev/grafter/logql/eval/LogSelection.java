package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.LogQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs a log query: which lines pass, with which labels. */
final class LogSelection {

  private final List<LineStage> stages;
  private final LabelSet labels;
  private final LabelBuffer buffer = new LabelBuffer();
  private final Direction direction;
  private final List<Found> found = new ArrayList<>();

  private record Found(long nanos, String line, Labels labels) {}

  private LogSelection(LogQuery query, Direction direction) {
    stages = StageCompiler.compile(query.stages());
    labels = new LabelSet(ParserHints.of(stages, List.of(), SampleGrouping.NONE, ""));
    this.direction = direction;
  }

  /** The lines of times in {@code [start, end)}, at most {@code limit}. */
  static QueryResult.Streams run(
      LogQuery query,
      List<LogStream> streams,
      long start,
      long end,
      int limit,
      Direction direction) {
    LogSelection selection = new LogSelection(query, direction);
    for (LogStream stream : Selection.of(query.matchers(), streams)) {
      selection.take(stream, start, end);
    }
    return selection.result(limit);
  }

  private void take(LogStream stream, long start, long end) {
    int firstOfStream = found.size();
    List<LogEntry> entries = stream.entries();
    int from = Times.firstFrom(entries, start);
    int to = Times.firstFrom(entries, end);
    for (int i = 0; i < to - from; i++) {
      LogEntry entry = entries.get(direction == Direction.FORWARD ? from + i : to - 1 - i);
      labels.start(stream.labels(), entry.metadata());
      String line = entry.line();
      for (int s = 0; s < stages.size() && line != null; s++) {
        line = stages.get(s).process(entry.nanos(), line, labels);
      }
      if (line != null && !repeats(entry.nanos(), line, firstOfStream)) {
        found.add(new Found(entry.nanos(), line, result()));
      }
    }
  }

  /** Of lines of one stream and time that the stages made equal, Loki returns the first. */
  private boolean repeats(long nanos, String line, int firstOfStream) {
    for (int i = found.size() - 1; i >= firstOfStream && found.get(i).nanos() == nanos; i--) {
      if (found.get(i).line().equals(line)) {
        return true;
      }
    }
    return false;
  }

  private Labels result() {
    if (labels.unchanged()) {
      return labels.streamLabels();
    }
    labels.collectAll(buffer);
    return buffer.labels();
  }

  private QueryResult.Streams result(int limit) {
    Comparator<Found> byTime = Comparator.comparingLong(Found::nanos);
    found.sort(direction == Direction.FORWARD ? byTime : Collections.reverseOrder(byTime));
    Map<Labels, List<QueryResult.Line>> byLabels = new TreeMap<>();
    for (Found one : found.subList(0, Math.min(limit, found.size()))) {
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
