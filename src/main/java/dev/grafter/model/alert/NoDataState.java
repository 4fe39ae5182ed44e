package dev.grafter.model.alert;

/** What a rule is when its query answers with nothing. */
public enum NoDataState {
  /** An alert of its own. */
  NO_DATA("NoData"),
  /** Normal. */
  OK("OK"),
  /** Firing. */
  ALERTING("Alerting"),
  /** What it was; needs Grafana 10.4. */
  KEEP_LAST("KeepLast");

  private final String word;

  NoDataState(String word) {
    this.word = word;
  }

  /** Grafana's word. */
  public String word() {
    return word;
  }
}
