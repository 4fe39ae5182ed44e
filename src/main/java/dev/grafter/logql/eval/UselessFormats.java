package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.LogRange;
import dev.grafter.logql.syntax.RangeAggregation;
import dev.grafter.logql.syntax.RangeOperation;
import dev.grafter.logql.syntax.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out {@code line_format} where nothing reads the line behind it, as Loki does before it
 * evaluates an aggregation. It shows: a template that is wrong, or fails, does no harm there.
 */
final class UselessFormats {

  private UselessFormats() {}

  /** The range of an aggregation without them. */
  static LogRange removed(RangeAggregation aggregation) {
    LogRange range = aggregation.range();
    RangeOperation operation = aggregation.operation();
    if (operation == RangeOperation.BYTES_OVER_TIME || operation == RangeOperation.BYTES_RATE) {
      return range;
    }
    LogQuery query = range.query();
    LogQuery slim = new LogQuery(query.matchers(), removed(query.stages()));
    return new LogRange(slim, range.unwrap(), range.interval(), range.offset());
  }

  private static List<Stage> removed(List<Stage> stages) {
    int lastReader = -1;
    for (int i = 0; i < stages.size(); i++) {
      lastReader = readsLine(stages.get(i)) ? i : lastReader;
    }
    List<Stage> kept = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      if (i < lastReader || !(stages.get(i) instanceof Stage.LineFormat)) {
        kept.add(stages.get(i));
      }
    }
    return kept;
  }

  private static boolean readsLine(Stage stage) {
    return stage instanceof Stage.LineFilter
        || stage instanceof Stage.Json
        || stage instanceof Stage.Logfmt
        || stage instanceof Stage.Regexp
        || stage instanceof Stage.Pattern
        || stage instanceof Stage.Unpack;
  }
}
