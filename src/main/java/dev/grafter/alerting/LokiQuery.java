package dev.grafter.alerting;

import dev.grafter.alerting.expr.GrafanaDuration;
import dev.grafter.alerting.expr.Value;
import dev.grafter.codec.Node;
import dev.grafter.logql.eval.Engine;
import dev.grafter.logql.eval.EvalException;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.PreparedQuery;
import dev.grafter.logql.eval.QueryResult;
import dev.grafter.logql.eval.Sample;
import dev.grafter.logql.syntax.LogQlParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A query of a Grafana rule to Loki: its text with Grafana's variables filled in, and its times.
 */
final class LokiQuery {

  private static final long DEFAULT_INTERVAL_MILLIS = 1000;
  private static final long MOST_POINTS = 11_000;

  private final String refId;
  private final long from;
  private final long to;
  private final boolean instant;
  private final long step;
  private final String text;
  private final PreparedQuery query;
  private final StageFailure problem;

  private LokiQuery(GrafanaRule.Query query) {
    refId = query.refId();
    from = query.from().toNanos();
    to = query.to().toNanos();
    String type = query.model().text("queryType").orElse("range");
    instant = type.equals("instant");
    Optional<String> badType =
        instant || type.equals("range")
            ? Optional.empty()
            : Optional.of("invalid queryType: " + type);
    long interval = TimeUnit.MILLISECONDS.toNanos(intervalMillis(query.model()));
    String written = query.model().text("expr").orElse("");
    Parsed parsed = badType.map(Parsed::failed).orElseGet(() -> parsed(query.model(), interval));
    step = parsed.step();
    text =
        new GrafanaMacros(interval, from - to, instant ? from - to : Math.max(step, 1))
            .fill(written);
    PreparedQuery read = null;
    StageFailure failure = parsed.problem().map(p -> StageFailure.query(refId, p)).orElse(null);
    if (failure == null) {
      try {
        read = PreparedQuery.withFrontend(LogQlParser.parse(text));
      } catch (IllegalArgumentException e) {
        failure = StageFailure.query(refId, e.getMessage());
      }
    }
    this.query = read;
    problem = failure;
  }

  /** The step, or why there is none. */
  private record Parsed(long step, Optional<String> problem) {
    static Parsed failed(String problem) {
      return new Parsed(0, Optional.of(problem));
    }
  }

  static LokiQuery of(GrafanaRule.Query query) {
    return new LokiQuery(query);
  }

  private static long intervalMillis(Node.Obj model) {
    return model
        .find("intervalMs")
        .filter(Node.Num.class::isInstance)
        .map(node -> (long) ((Node.Num) node).doubleValue())
        .filter(millis -> millis > 0)
        .orElse(DEFAULT_INTERVAL_MILLIS);
  }

  private Parsed parsed(Node.Obj model, long interval) {
    long resolution =
        model
            .find("resolution")
            .filter(Node.Num.class::isInstance)
            .map(node -> Math.max(1, (long) ((Node.Num) node).doubleValue()))
            .orElse(1L);
    String written = model.text("step").orElse("");
    if (written.isEmpty()) {
      long safe = Math.max(1, (from - to + MOST_POINTS - 1) / MOST_POINTS);
      return new Parsed(Math.max(interval * resolution, safe), Optional.empty());
    }
    try {
      long parsed =
          GrafanaDuration.parse(written.replace("$__interval", GrafanaDuration.format(interval)))
              * resolution;
      return parsed > 0
          ? new Parsed(parsed, Optional.empty())
          : Parsed.failed(
              "zero or negative query resolution step widths are not accepted. Try a positive"
                  + " integer");
    } catch (IllegalArgumentException e) {
      return Parsed.failed(e.getMessage());
    }
  }

  /** The query as Loki gets it. */
  String text() {
    return text;
  }

  StageResult.Asked asked(long now) {
    Instant end = Times.instant(now - to);
    return new StageResult.Asked(instant ? end : Times.instant(now - from), end);
  }

  StageOutcome run(Engine engine, long now) {
    if (problem != null) {
      return StageOutcome.failed(problem);
    }
    if (query.isLogs() && !instant) {
      return StageOutcome.failed(
          StageFailure.conversion(
              refId, "input data must be a wide series but got type long (input refid)"));
    }
    try {
      List<Value> values = instant ? instant(engine, now) : range(engine, now);
      return StageOutcome.of(values.isEmpty() ? List.of(new Value.NoData()) : values);
    } catch (EvalException e) {
      return StageOutcome.failed(StageFailure.query(refId, e.getMessage()));
    }
  }

  private List<Value> instant(Engine engine, long now) {
    QueryResult result = engine.instant(query, now - to);
    List<Value> values = new ArrayList<>();
    if (result instanceof QueryResult.Vector vector) {
      for (Sample sample : vector.samples()) {
        values.add(new Value.Numeric(sample.labels(), sample.value()));
      }
    } else if (result instanceof QueryResult.Scalar scalar) {
      values.add(new Value.Numeric(Labels.EMPTY, scalar.value()));
    }
    return values;
  }

  private List<Value> range(Engine engine, long now) {
    QueryResult.Matrix matrix = engine.range(query, now - from, now - to, step);
    List<Value> values = new ArrayList<>();
    for (QueryResult.Series series : matrix.series()) {
      List<Value.Point> points = new ArrayList<>(series.points().size());
      for (QueryResult.Point point : series.points()) {
        points.add(new Value.Point(TimeUnit.MILLISECONDS.toNanos(point.millis()), point.value()));
      }
      values.add(new Value.Series(series.labels(), points));
    }
    return values;
  }
}
