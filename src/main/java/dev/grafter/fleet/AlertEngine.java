package dev.grafter.fleet;

/**
 * Which of the two engines evaluates our alerts and pages people; the other one's rules are not
 * installed.
 */
public enum AlertEngine {
  /** Grafana-managed alert rules. */
  GRAFANA,
  /** Loki's ruler with an Alertmanager. */
  RULER
}
