package dev.grafter.model.alert;

/** What a rule is when its query fails. */
public enum ErrorState {
  /** An alert of its own. */
  ERROR("Error"),
  /** Normal. */
  OK("OK"),
  /** Firing. */
  ALERTING("Alerting"),
  /** What it was; needs Grafana 10.4. */
  KEEP_LAST("KeepLast");

  private final String word;

  ErrorState(String word) {
    this.word = word;
  }

  /** Grafana's word. */
  public String word() {
    return word;
  }
}
