package dev.grafter.fleet;

/** The program that ships container logs to Loki. */
public enum Collector {
  /** Promtail; its support ended on 2026-03-02. */
  PROMTAIL,
  /** Grafana Alloy. */
  ALLOY,
  /** The OpenTelemetry Collector. */
  OTEL
}
