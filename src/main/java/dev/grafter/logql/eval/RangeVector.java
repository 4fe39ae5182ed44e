package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.LogRange;
import dev.grafter.logql.syntax.MatchOperator;
import dev.grafter.logql.syntax.Matcher;
import dev.grafter.logql.syntax.RangeAggregation;
import dev.grafter.logql.syntax.RangeOperation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A range aggregation: at each step the samples of each series in {@code (t - range, t]} become
 * one.
 */
final class RangeVector implements StepVector {

  private final Steps steps;
  private final long range;
  private final long offset;
  private final WindowFunction function;
  private final WindowFunction.CountFunction countFunction;
  private final List<Window> windows = new ArrayList<>();
  private final Labels absent;

  /** A series and which of its samples are in the current window; both ends only move forward. */
  private static final class Window {
    private final SeriesTable.Series series;
    private int from;
    private int to;

    Window(SeriesTable.Series series) {
      this.series = series;
    }

    /** Moves to the samples after the first time and up to the second; false when there is none. */
    boolean move(long after, long upTo) {
      while (to < series.size() && series.time(to) <= upTo) {
        to++;
      }
      while (from < to && series.time(from) <= after) {
        from++;
      }
      return from < to;
    }
  }

  RangeVector(
      RangeAggregation aggregation,
      SampleGrouping grouping,
      List<StoredStream> streams,
      long lastSeen,
      Steps steps) {
    LogRange logRange = aggregation.range();
    this.steps = steps;
    range = logRange.interval().nanos();
    offset = logRange.offset().nanos();
    function = WindowFunction.of(aggregation);
    countFunction = WindowFunction.ofCounts(aggregation);
    boolean isAbsent = aggregation.operation() == RangeOperation.ABSENT_OVER_TIME;
    absent = isAbsent ? absentLabels(logRange.query().matchers()) : null;
    SampleExtractor extractor =
        new SampleExtractor(
            aggregation,
            isAbsent ? grouping.withNoLabels() : grouping,
            new StepCounts.Windows(steps, range, offset));
    long from = steps.start() - range - offset;
    long to = Math.min(lastSeen, steps.time(steps.count() - 1) - offset);
    for (StoredStream stream : Selection.of(logRange.query().matchers(), streams)) {
      extractor.take(stream, from, to);
    }
    extractor.series(true).forEach(series -> windows.add(new Window(series)));
  }

  @Override
  public List<Sample> at(int step) {
    long upTo = steps.time(step) - offset;
    List<Sample> samples = new ArrayList<>();
    for (Window window : windows) {
      StepCounts counts = window.series.counts();
      boolean any = counts == null ? window.move(upTo - range, upTo) : counts.count(step) > 0;
      if (any) {
        refuseError(window.series.labels);
        samples.add(
            new Sample(
                window.series.labels,
                counts == null
                    ? function.of(window.series, window.from, window.to)
                    : countFunction.of(counts, step)));
      }
    }
    if (absent != null) {
      return samples.isEmpty() ? List.of(new Sample(absent, 1)) : List.of();
    }
    return samples;
  }

  private static void refuseError(Labels labels) {
    if (labels.has(LabelSet.ERROR) && !labels.get(LabelSet.PRESERVE_ERROR).equals("true")) {
      throw EvalException.pipeline(labels);
    }
  }

  /**
   * What is absent is named by the equality matchers, unless another matcher is for the same label.
   */
  private static Labels absentLabels(List<Matcher> matchers) {
    TreeMap<String, String> labels = new TreeMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (Matcher matcher : matchers) {
      if (matcher.operator() == MatchOperator.EQUAL && !labels.containsKey(matcher.name())) {
        labels.put(matcher.name(), matcher.value().value());
      } else {
        ambiguous.add(matcher.name());
      }
    }
    labels.keySet().removeAll(ambiguous);
    labels.values().removeIf(String::isEmpty);
    return Labels.of(labels);
  }
}
