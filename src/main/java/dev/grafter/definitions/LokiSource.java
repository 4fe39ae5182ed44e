package dev.grafter.definitions;

import dev.grafter.fleet.AlertEngine;
import dev.grafter.fleet.Site;
import dev.grafter.model.datasource.LokiDatasource;
import java.time.Duration;

/** The Loki datasource of a level. It is nobody's default: the operator's Grafana has others. */
final class LokiSource {

  private static final int MAX_LINES = 1000;

  private LokiSource() {}

  static LokiDatasource of(Site site, LevelNames names) {
    LokiDatasource.Builder builder =
        LokiDatasource.of(names.datasourceUid(), names.datasourceName(), site.loki().url())
            .maxLines(MAX_LINES)
            .timeout(Duration.ofSeconds(60))
            .manageAlerts(site.alerting() == AlertEngine.RULER);
    site.loki().tenant().ifPresent(builder::tenant);
    return builder.build();
  }
}
