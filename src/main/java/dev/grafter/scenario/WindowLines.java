package dev.grafter.scenario;

import dev.grafter.gotext.GoString;
import dev.grafter.logql.eval.Direction;
import dev.grafter.logql.eval.Engine;
import dev.grafter.logql.eval.EvalException;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogStream;
import dev.grafter.logql.eval.QueryResult;
import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.LogRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shows the lines that the ranges of a query cover. Where none passes, the nearest ones are shown:
 * those with the right labels, else all, since that is where the fault lies.
 */
final class WindowLines {

  private static final int SHOWN = 10;
  private static final int COUNTED = 5000;

  private final List<LogStream> streams;
  private final Engine engine;

  /** Over the streams as they had arrived. */
  WindowLines(List<LogStream> streams) {
    this.streams = List.copyOf(streams);
    this.engine = new Engine(streams);
  }

  /**
   * The windows of a query.
   *
   * @param from the first time for which it is asked
   * @param to the last such time; the same for an instant query
   */
  List<Explanation.Window> windows(Expr query, long from, long to) {
    return LogRanges.of(query).stream().map(range -> window(range, from, to)).toList();
  }

  private Explanation.Window window(LogRange range, long from, long to) {
    long offset = range.offset().nanos();
    return window(range.query(), from - offset - range.interval().nanos(), to - offset);
  }

  /** The lines of a query after one time and until another. */
  Explanation.Window window(LogQuery query, long from, long to) {
    try {
      List<Explanation.Line> passing = passing(query, from, to);
      return passing.isEmpty()
          ? nearest(query, from, to)
          : show(query, from, to, passing.size(), passing, "");
    } catch (EvalException e) {
      return show(query, from, to, 0, List.of(), "Loki says: " + e.getMessage());
    }
  }

  private Explanation.Window nearest(LogQuery query, long from, long to) {
    List<Explanation.Line> labelled = passing(new LogQuery(query.matchers(), List.of()), from, to);
    if (!labelled.isEmpty()) {
      String note = "none passes; with these labels there are " + labelled.size() + ":";
      return show(query, from, to, 0, labelled, note);
    }
    List<Explanation.Line> all = all(from, to);
    String note =
        all.isEmpty()
            ? "no line at all in this window"
            : "no line has these labels; others in this window are " + all.size() + ":";
    return show(query, from, to, 0, all, note);
  }

  private static Explanation.Window show(
      LogQuery query, long from, long to, int count, List<Explanation.Line> lines, String note) {
    List<Explanation.Line> last = lines.subList(Math.max(0, lines.size() - SHOWN), lines.size());
    return new Explanation.Window(query.text(), from, to, count, last, note);
  }

  private List<Explanation.Line> passing(LogQuery query, long from, long to) {
    QueryResult.Streams found = engine.logs(query, from + 1, to + 1, COUNTED, Direction.BACKWARD);
    List<Explanation.Line> lines = new ArrayList<>();
    for (QueryResult.Lines stream : found.streams()) {
      stream
          .lines()
          .forEach(
              line ->
                  lines.add(
                      new Explanation.Line(
                          line.nanos(), stream.labels(), GoString.printable(line.text()))));
    }
    lines.sort(Comparator.comparingLong(Explanation.Line::nanos));
    return lines;
  }

  private List<Explanation.Line> all(long from, long to) {
    List<Explanation.Line> lines = new ArrayList<>();
    for (LogStream stream : streams) {
      stream.entries().stream()
          .filter(entry -> entry.nanos() > from && entry.nanos() <= to)
          .limit(COUNTED)
          .forEach(
              entry ->
                  lines.add(
                      new Explanation.Line(
                          entry.nanos(),
                          all(stream.labels(), entry.metadata()),
                          GoString.printable(entry.line()))));
    }
    lines.sort(Comparator.comparingLong(Explanation.Line::nanos));
    return lines;
  }

  private static Labels all(Labels stream, Labels metadata) {
    Map<String, String> all = new TreeMap<>(metadata.toMap());
    all.putAll(stream.toMap());
    return Labels.of(all);
  }
}
