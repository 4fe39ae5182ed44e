package dev.grafter.definitions;

import dev.grafter.fleet.AlertEngine;
import dev.grafter.fleet.Site;
import dev.grafter.model.datasource.LokiDatasource;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The Loki datasource of a level. It is nobody's default: the operator's Grafana has others. */
final class LokiSource {

  private static final int MAX_LINES = 1000;

  private LokiSource() {}

  static LokiDatasource of(Site site, LevelNames names) {
    return source(site, names.datasourceUid(), names.datasourceName(), site.loki().url());
  }

  /** The same logs as another site reaches them, if it can. */
  static Optional<LokiDatasource> remote(Site site) {
    return site.loki()
        .externalUrl()
        .map(
            url ->
                source(
                    site,
                    "grafter-site-" + site.name() + "-loki",
                    "Logs of " + site.name() + " (Loki)",
                    url));
  }

  private static LokiDatasource source(Site site, String uid, String name, URI url) {
    LokiDatasource.Builder builder =
        LokiDatasource.of(uid, name, url)
            .maxLines(MAX_LINES)
            .timeout(Duration.ofSeconds(60))
            .manageAlerts(site.alerting() == AlertEngine.RULER);
    site.loki().tenant().ifPresent(builder::tenant);
    return builder.build();
  }
}
