package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.Literal;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.MetricExpr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Answers LogQL queries over stored streams as Loki 3.4 answers them over the same streams.
 * Immutable; any number of threads may ask at once. All times are nanoseconds since 1970.
 */
public final class Engine {

  private static final int MOST_SERIES = 500;
  private static final int MOST_POINTS = 11_000;

  private final List<StoredStream> streams;
  private final long upTo;
  private final boolean frontend;

  /** An engine over streams; the label sets must differ. */
  public Engine(List<? extends StoredStream> streams) {
    this(StreamOrder.sorted(streams), Long.MAX_VALUE, true);
  }

  private Engine(List<StoredStream> streams, long upTo, boolean frontend) {
    this.streams = streams;
    this.upTo = upTo;
    this.frontend = frontend;
  }

  /** The engine at a moment: lines of later times have not arrived yet. */
  public Engine asOf(long time) {
    return new Engine(streams, time, frontend);
  }

  /**
   * The engine as Loki's ruler asks it: without the query frontend, which rewrites queries and
   * aligns ranges.
   */
  public Engine withoutFrontend() {
    return new Engine(streams, upTo, false);
  }

  /** Makes a query ready for engines that have a frontend, or none, as this one. */
  public PreparedQuery prepare(Expr expr) {
    return PreparedQuery.of(expr, frontend);
  }

  private StepVector evaluation(PreparedQuery query, Steps steps) {
    return Evaluation.of(query.evaluated(), streams, upTo, steps);
  }

  /**
   * The value of a metric query at one time.
   *
   * @throws EvalException with Loki's words
   */
  public QueryResult instant(Expr expr, long time) {
    return instant(prepare(expr), time);
  }

  /**
   * The value of a metric query at one time.
   *
   * @throws EvalException with Loki's words
   */
  public QueryResult instant(PreparedQuery query, long time) {
    if (query.isLogs()) {
      throw new EvalException(
          "log queries are not supported as an instant query type, please change your query to a"
              + " range query type");
    }
    if (query.query() instanceof Literal literal) {
      return new QueryResult.Scalar(millis(time), literal.value());
    }
    List<Sample> samples = new ArrayList<>(evaluation(query, Steps.at(time)).at(0));
    limit(samples.size());
    if (!query.sorts()) {
      samples.sort(Comparator.comparing(Sample::labels));
    }
    return new QueryResult.Vector(millis(time), samples);
  }

  /**
   * The values of a metric query over time. As Loki's frontend does, the start is moved down and
   * the end up to a multiple of the step; without a frontend they stay.
   *
   * @param step more than 0
   * @throws EvalException with Loki's words
   */
  public QueryResult.Matrix range(MetricExpr expr, long start, long end, long step) {
    return range(prepare(expr), start, end, step);
  }

  /**
   * As {@link #range(MetricExpr, long, long, long)}, of a prepared metric query.
   *
   * @throws EvalException with Loki's words
   */
  public QueryResult.Matrix range(PreparedQuery query, long start, long end, long step) {
    if ((end - start) / step > MOST_POINTS) {
      throw new EvalException(
          "exceeded maximum resolution of 11,000 points per time series. Try increasing the value"
              + " of the step parameter");
    }
    Steps steps = frontend ? aligned(start, end, step) : new Steps(start, end, step);
    Map<Labels, List<QueryResult.Point>> series = new TreeMap<>();
    if (query.query() instanceof Literal literal) {
      collect(series, ignored -> List.of(new Sample(Labels.EMPTY, literal.value())), steps);
    } else {
      collect(series, evaluation(query, steps), steps);
    }
    return new QueryResult.Matrix(
        series.entrySet().stream()
            .map(e -> new QueryResult.Series(e.getKey(), e.getValue()))
            .toList());
  }

  private static Steps aligned(long start, long end, long step) {
    return new Steps(Math.floorDiv(start, step) * step, -Math.floorDiv(-end, step) * step, step);
  }

  private static void collect(
      Map<Labels, List<QueryResult.Point>> series, StepVector vector, Steps steps) {
    for (int i = 0; i < steps.count(); i++) {
      long millis = millis(steps.time(i));
      for (Sample sample : vector.at(i)) {
        series
            .computeIfAbsent(sample.labels(), labels -> new ArrayList<>())
            .add(new QueryResult.Point(millis, sample.value()));
      }
      limit(series.size());
    }
  }

  private static void limit(int series) {
    if (series > MOST_SERIES) {
      throw new EvalException("maximum of series (" + MOST_SERIES + ") reached for a single query");
    }
  }

  /**
   * The lines of a log query.
   *
   * @param start the first time that counts
   * @param end the first time that does not
   * @param limit how many lines at most
   * @throws EvalException with Loki's words
   */
  public QueryResult.Streams logs(
      LogQuery query, long start, long end, int limit, Direction direction) {
    long before = upTo == Long.MAX_VALUE ? end : Math.min(end, upTo + 1);
    return LogSelection.run(query, streams, start, before, limit, direction);
  }

  private static long millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }
}
