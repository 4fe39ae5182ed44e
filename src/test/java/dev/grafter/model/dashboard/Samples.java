package dev.grafter.model.dashboard;

import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.LogQuery;

/** Queries for tests. */
final class Samples {

  static final LogQuery LINES = (LogQuery) parse("{container_name=~\".+\"}");
  static final LogQuery LINES_OF_VARIABLE = (LogQuery) parse("{container_name=~\"$container\"}");
  static final Expr COUNT =
      parse("sum by (container_name)(count_over_time({container_name=~\".+\"}[5m]))");

  private Samples() {}

  private static Expr parse(String query) {
    return LogQlParser.parse(query, LogQlParser.Mode.TEMPLATE);
  }
}
