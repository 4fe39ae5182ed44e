package dev.grafter.definitions;

import dev.grafter.model.DatasourceRef;
import dev.grafter.model.dashboard.DatasourceVariable;
import dev.grafter.model.dashboard.LokiAnnotation;
import dev.grafter.model.dashboard.Variable;
import dev.grafter.model.dashboard.VariableHead;
import java.util.List;

/** What both dashboards have at their top. */
final class Shared {

  /** The datasource that the reader has chosen. */
  static final DatasourceRef CHOSEN = DatasourceRef.lokiVariable("ds");

  private Shared() {}

  static Variable datasource(LevelNames names) {
    return new DatasourceVariable(
        VariableHead.of("ds", "Loki", "The Loki that is asked"),
        "loki",
        names.datasourceUid(),
        names.datasourceName(),
        "");
  }

  static LokiAnnotation criticalLines() {
    return new LokiAnnotation(
        "Critical lines",
        CHOSEN,
        Queries.criticalLines(),
        "purple",
        "{{container_name}}",
        "",
        List.of("container_name", "service"),
        true,
        100);
  }
}
