package dev.grafter.logs.query;

import dev.grafter.logql.check.CheckContext;
import dev.grafter.logql.check.LokiVersion;
import dev.grafter.logql.check.QueryCheck;
import dev.grafter.logql.check.QueryFinding;
import dev.grafter.logql.eval.Engine;
import dev.grafter.logql.eval.EvalException;
import dev.grafter.logql.eval.QueryResult;
import dev.grafter.logql.eval.StoredStream;
import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.LogQlSyntaxException;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.MetricExpr;
import java.util.List;

/**
 * Answers questions over stored streams as Loki's query API does. An error is an answer too, in
 * Loki's words; only for what the asked version of Loki does not know the words are our own.
 */
public final class QueryApi {

  private static final CheckContext ANY_QUERY = CheckContext.panel();

  private static final String TOO_MANY_POINTS =
      "exceeded maximum resolution of 11,000 points per time series. Try increasing the value of"
          + " the step parameter";

  private final Engine engine;
  private final LokiVersion version;

  /**
   * An API over streams.
   *
   * @param streams with different labels
   * @param version whose language is understood; evaluation is that of {@link
   *     LokiVersion#REFERENCE}
   */
  public QueryApi(List<? extends StoredStream> streams, LokiVersion version) {
    this.engine = new Engine(streams);
    this.version = version;
  }

  /** Answers; never fails for anything that stands in the question. */
  public Answer answer(Question question) {
    try {
      Expr expr = LogQlParser.parse(question.query());
      checkVersion(expr);
      return Answer.of(
          question instanceof Question.Instant instant
              ? engine.instant(expr, instant.time())
              : range(expr, (Question.Range) question));
    } catch (LogQlSyntaxException | EvalException e) {
      return Answer.error(e.getMessage());
    }
  }

  private void checkVersion(Expr expr) {
    for (QueryFinding finding : QueryCheck.check(expr, ANY_QUERY.withVersion(version))) {
      if (finding.rule() == QueryFinding.Rule.NEEDS_VERSION) {
        throw new EvalException(finding.message());
      }
    }
  }

  private QueryResult range(Expr expr, Question.Range range) {
    if (range.end() < range.start()) {
      throw new EvalException("end timestamp must not be before or equal to start time");
    }
    if (range.limit() <= 0) {
      throw new EvalException("limit must be a positive value");
    }
    if (range.step() <= 0) {
      throw new EvalException(
          "zero or negative query resolution step widths are not accepted. Try a positive integer");
    }
    if (expr instanceof LogQuery query) {
      return engine.logs(query, range.start(), range.end(), range.limit(), range.direction());
    }
    if (range.end() - range.start() < 0) {
      throw new EvalException(TOO_MANY_POINTS);
    }
    return engine.range((MetricExpr) expr, range.start(), range.end(), range.step());
  }
}
