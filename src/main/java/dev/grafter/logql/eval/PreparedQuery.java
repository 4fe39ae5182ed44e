package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.MetricExpr;
import java.util.Objects;

/**
 * A query made ready to be asked many times: what the query frontend makes of it is worked out
 * once. Immutable; for engines over any streams.
 */
public final class PreparedQuery {

  private final Expr query;
  private final Expr evaluated;
  private final boolean sorts;

  private PreparedQuery(Expr query, Expr evaluated) {
    this.query = query;
    this.evaluated = evaluated;
    this.sorts = SortFinder.findsSort(query);
  }

  /** A query for engines with a frontend. */
  public static PreparedQuery withFrontend(Expr query) {
    return of(query, true);
  }

  /** A query for engines without a frontend. */
  public static PreparedQuery withoutFrontend(Expr query) {
    return of(query, false);
  }

  static PreparedQuery of(Expr query, boolean frontend) {
    Objects.requireNonNull(query, "query");
    return new PreparedQuery(
        query,
        frontend && query instanceof MetricExpr metric ? QueryFrontend.rewrite(metric) : query);
  }

  /** The query as it was asked. */
  public Expr query() {
    return query;
  }

  /** Whether it asks for lines. */
  public boolean isLogs() {
    return query instanceof LogQuery;
  }

  /** What is evaluated in its place. */
  MetricExpr evaluated() {
    return (MetricExpr) evaluated;
  }

  boolean sorts() {
    return sorts;
  }
}
