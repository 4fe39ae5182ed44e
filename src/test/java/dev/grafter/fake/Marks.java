package dev.grafter.fake;

import java.util.Map;
import java.util.TreeMap;

/**
 * The labels and annotations that writers gave to an object, with Grafana's own input among them.
 */
record Marks(Map<String, String> labels, Map<String, String> annotations) {

  static final String FOLDER = "grafana.app/folder";
  static final String MESSAGE = "grafana.app/message";
  static final String MANAGED_BY = "grafana.app/managedBy";
  static final String MANAGER_ID = "grafana.app/managerId";
  static final String ALLOWS_EDITS = "grafana.app/managerAllowsEdits";
  static final String SOURCE_PATH = "grafana.app/sourcePath";
  static final String INTERNAL_ID = "grafana.app/deprecatedInternalID";
  static final String FILE = "classic-file-provisioning";

  static final Marks NONE = new Marks(Map.of(), Map.of());

  /** Copies. */
  Marks {
    labels = new TreeMap<>(labels);
    annotations = new TreeMap<>(annotations);
  }

  String annotation(String key) {
    return annotations.getOrDefault(key, "");
  }

  /** A copy with an annotation; an empty value takes it away. */
  Marks with(String key, String value) {
    Map<String, String> copy = new TreeMap<>(annotations);
    if (value.isEmpty()) {
      copy.remove(key);
    } else {
      copy.put(key, value);
    }
    return new Marks(labels, copy);
  }

  /** Whether a writer other than its manager is kept off. */
  boolean managedByOthers() {
    return !annotation(MANAGED_BY).isEmpty() && !annotation(ALLOWS_EDITS).equals("true");
  }

  boolean fromFile() {
    return annotation(MANAGED_BY).equals(FILE);
  }
}
