package dev.grafter.alerting;

import java.util.Map;
import java.util.TreeMap;

/** The labels that Grafana gives to alerts beside those of the rule and the series. */
final class GrafanaLabels {

  static final String DATASOURCE = "datasource_uid";
  static final String REF_ID = "ref_id";
  private static final String ALERT_NAME = "alertname";
  private static final String FOLDER = "grafana_folder";
  private static final String FOLDER_UID = "__alert_rule_namespace_uid__";
  private static final String RULE_UID = "__alert_rule_uid__";

  private GrafanaLabels() {}

  /** The labels of all alerts of a rule. */
  static Map<String, String> of(GrafanaRule rule) {
    Map<String, String> labels = new TreeMap<>();
    labels.put(ALERT_NAME, rule.name());
    labels.put(FOLDER, rule.folder());
    labels.put(RULE_UID, rule.uid());
    labels.put(FOLDER_UID, rule.folderUid());
    return labels;
  }

  /** Whether the API hides a label. */
  static boolean isHidden(String name) {
    return name.startsWith("__") && name.endsWith("__");
  }
}
