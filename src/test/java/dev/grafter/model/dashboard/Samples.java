package dev.grafter.model.dashboard;

import dev.grafter.model.QueryText;

/** Queries for tests. */
final class Samples {

  static final QueryText LINES = new QueryText("{container_name=~\".+\"}");
  static final QueryText LINES_OF_VARIABLE = new QueryText("{container_name=~\"$container\"}");
  static final QueryText COUNT =
      new QueryText("sum by (container_name)(count_over_time({container_name=~\".+\"}[5m]))");

  private Samples() {}
}
