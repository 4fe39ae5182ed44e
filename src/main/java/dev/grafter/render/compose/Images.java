package dev.grafter.render.compose;

import dev.grafter.fleet.Collector;
import dev.grafter.fleet.LokiRelease;
import dev.grafter.wire.GrafanaRelease;

/** The images that stacks are made of, each with a fixed version. */
final class Images {

  static final String ALERTMANAGER = "prom/alertmanager:v0.28.1";
  static final String GATEWAY = "nginx:1.28.0-alpine";
  static final String OBJECT_STORE = "minio/minio:RELEASE.2025-04-22T22-12-26Z";
  static final String DATABASE = "postgres:17.5-alpine";

  private static final String ALLOY = "grafana/alloy:v1.18.1";
  private static final String OTEL = "otel/opentelemetry-collector-contrib:0.155.0";

  private Images() {}

  static String grafana(GrafanaRelease release) {
    String version =
        switch (release) {
          case V10 -> "10.4.19";
          case V11 -> "11.6.4";
          case V12 -> "12.3.0";
          case V13 -> "13.1.0";
        };
    return "grafana/grafana:" + version;
  }

  static String loki(LokiRelease release) {
    return "grafana/loki:" + patched(release);
  }

  static String collector(Collector collector, LokiRelease loki) {
    return switch (collector) {
      case PROMTAIL -> promtail(loki);
      case ALLOY -> ALLOY;
      case OTEL -> OTEL;
    };
  }

  /** Promtail ended with Loki 3.6; its push is understood by later ones. */
  static String promtail(LokiRelease loki) {
    LokiRelease last = new LokiRelease(3, 6);
    return "grafana/promtail:" + patched(loki.isAtLeast(last) ? last : loki);
  }

  private static String patched(LokiRelease release) {
    if (release.equals(LokiRelease.V2_9)) {
      return "2.9.17";
    }
    int patch =
        switch (release.minor()) {
          case 0 -> 1;
          case 1, 2 -> 2;
          case 3 -> 4;
          case 4 -> 6;
          case 5 -> 12;
          case 6 -> 15;
          default -> 6;
        };
    return release.number() + "." + patch;
  }
}
