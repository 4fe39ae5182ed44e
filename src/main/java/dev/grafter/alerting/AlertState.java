package dev.grafter.alerting;

/** What an alert is, without the reason for it. */
public enum AlertState {
  /** All is well. */
  NORMAL("Normal"),
  /** The condition holds, but not yet long enough. */
  PENDING("Pending"),
  /** The alert fires. */
  FIRING("Alerting"),
  /** The condition no longer holds, but the alert fires on for a while. */
  RECOVERING("Recovering"),
  /** The query answered with nothing, and the rule says that this is a state of its own. */
  NO_DATA("NoData"),
  /** The query failed, and the rule says that this is a state of its own. */
  ERROR("Error");

  private final String grafana;

  AlertState(String grafana) {
    this.grafana = grafana;
  }

  /** Grafana's word. */
  public String grafanaWord() {
    return grafana;
  }
}
