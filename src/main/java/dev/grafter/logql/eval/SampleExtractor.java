package dev.grafter.logql.eval;

import dev.grafter.gotext.ByteSize;
import dev.grafter.gotext.GoDuration;
import dev.grafter.gotext.GoFloat;
import dev.grafter.gotext.GoString;
import dev.grafter.logql.syntax.LogRange;
import dev.grafter.logql.syntax.RangeAggregation;
import dev.grafter.logql.syntax.RangeOperation;
import dev.grafter.logql.syntax.Unwrap;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Turns lines into samples: the stages of a range, then the value, then the labels of the series.
 */
final class SampleExtractor {

  private static final String CONVERSION_ERROR = "SampleExtractionErr";

  private final List<LineStage> stages;
  private final LabelTest afterUnwrap;
  private final Unwrap unwrap;
  private final boolean bytes;
  private final SampleGrouping grouping;
  private final LabelSet labels;
  private final LabelBuffer buffer = new LabelBuffer();
  private final SeriesTable table;

  /** The series of the lines of the current stream whose labels no stage changed. */
  private SeriesTable.Series ownSeries;

  SampleExtractor(
      RangeAggregation aggregation, SampleGrouping requested, StepCounts.Windows windows) {
    LogRange range = UselessFormats.removed(aggregation);
    stages = StageCompiler.compile(range.query().stages());
    unwrap = range.unwrap().orElse(null);
    RangeOperation operation = aggregation.operation();
    bytes = operation == RangeOperation.BYTES_OVER_TIME || operation == RangeOperation.BYTES_RATE;
    table =
        new SeriesTable(bytes || unwrap != null, StepCounts.suffice(aggregation) ? windows : null);
    afterUnwrap = unwrap == null ? new LabelTest.Always() : LabelTests.all(unwrap.filters());
    grouping = unwrap == null ? requested : requested.unwrapping(unwrap.label());
    labels = new LabelSet(hints());
  }

  private ParserHints hints() {
    List<LineStage> all =
        unwrap == null ? stages : Stream.concat(stages.stream(), Stream.of(afterUnwrap)).toList();
    List<String> required = new ArrayList<>();
    all.forEach(stage -> required.addAll(stage.requiredLabels()));
    return ParserHints.of(all, required, grouping, unwrap == null ? "" : unwrap.label());
  }

  /** Takes the lines of a stream whose times are in {@code [from, to]}. */
  void take(StoredStream stream, long from, long to) {
    ownSeries = null;
    try (EntryCursor entries = stream.open(from, to)) {
      for (LogEntry entry = entries.next(); entry != null; entry = entries.next()) {
        labels.start(stream.labels(), entry.metadata());
        take(entry);
      }
    }
  }

  private void take(LogEntry entry) {
    String line = run(entry);
    if (line == null) {
      return;
    }
    double value = bytes ? GoString.length(line) : 1;
    if (unwrap != null) {
      String text = labels.get(unwrap.label());
      if (text == null || text.isEmpty()) {
        return;
      }
      value = convert(text);
      if (!afterUnwrap.holds(labels)) {
        return;
      }
    }
    seriesOfLine().add(entry.nanos(), value);
  }

  private SeriesTable.Series seriesOfLine() {
    if (!labels.unchanged()) {
      return series();
    }
    ownSeries = ownSeries == null ? series() : ownSeries;
    return ownSeries;
  }

  private String run(LogEntry entry) {
    String line = entry.line();
    for (int i = 0; i < stages.size(); i++) {
      line = stages.get(i).process(entry.nanos(), line, labels);
      if (line == null) {
        return null;
      }
    }
    return line;
  }

  private double convert(String text) {
    try {
      return switch (unwrap.conversion()) {
        case NONE -> GoFloat.parse(text);
        case BYTES -> unsigned(ByteSize.parse(text));
        case DURATION, DURATION_SECONDS -> seconds(GoDuration.parse(text));
      };
    } catch (IllegalArgumentException e) {
      labels.error(CONVERSION_ERROR);
      labels.errorDetails(e.getMessage());
      return 0;
    }
  }

  private static double unsigned(long value) {
    return value >= 0 ? value : ((value >>> 1) | (value & 1)) * 2.0;
  }

  /** As Go's Duration.Seconds: whole seconds and the rest apart, so that both are exact. */
  static double seconds(long nanos) {
    long second = TimeUnit.SECONDS.toNanos(1);
    double whole = Math.floorDiv(nanos - nanos % second, second);
    return whole + (nanos % second) / 1e9;
  }

  /** An error is kept even where grouping would leave it out. */
  private SeriesTable.Series series() {
    if (labels.hasError()) {
      labels.collectAll(buffer);
    } else if (grouping.noLabels()) {
      buffer.clear();
    } else if (grouping.names().isEmpty()) {
      labels.collectAll(buffer);
    } else if (grouping.without()) {
      labels.collectWithout(grouping.names(), buffer);
    } else {
      labels.collectGroup(grouping.names(), buffer);
    }
    return table.of(buffer);
  }

  /** The series that were found, each in the order of time. */
  List<SeriesTable.Series> series(boolean ordered) {
    if (ordered) {
      table.all().forEach(SeriesTable.Series::order);
    }
    return table.all();
  }
}
