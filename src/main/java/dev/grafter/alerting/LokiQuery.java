package dev.grafter.alerting;

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
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * A query of a Grafana rule to Loki: its text with Grafana's variables filled in, and its times.
 */
final class LokiQuery {

  private final String refId;
  private final long from;
  private final long to;
  private final boolean instant;
  private final long step;
  private final String text;
  private final PreparedQuery query;
  private final StageFailure problem;

  private LokiQuery(GrafanaRule.Query asked) {
    refId = asked.refId();
    from = asked.from().toNanos();
    to = asked.to().toNanos();
    String type = asked.model().text("queryType").orElse("range");
    instant = type.equals("instant");
    String written = asked.model().text("expr").orElse("");
    long filledStep = 1;
    PreparedQuery prepared = null;
    StageFailure failure = null;
    try {
      filledStep = QueryStep.of(asked.model(), from - to);
      requireKnown(type);
      written = filled(asked.model(), written, filledStep);
      prepared = PreparedQuery.withFrontend(LogQlParser.parse(written));
    } catch (IllegalArgumentException e) {
      failure = StageFailure.query(refId, e.getMessage());
    }
    step = filledStep;
    text = written;
    query = prepared;
    problem = failure;
  }

  static LokiQuery of(GrafanaRule.Query query) {
    return new LokiQuery(query);
  }

  private void requireKnown(String type) {
    if (!instant && !type.equals("range")) {
      throw new IllegalArgumentException("invalid queryType: " + type);
    }
  }

  private String filled(Node.Obj model, String written, long filledStep) {
    OptionalLong auto = instant ? OptionalLong.empty() : OptionalLong.of(filledStep);
    return new GrafanaMacros(QueryStep.interval(model), from - to, auto).fill(written);
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
