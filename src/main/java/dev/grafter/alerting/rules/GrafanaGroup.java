package dev.grafter.alerting.rules;

import java.time.Duration;
import java.util.Objects;

/**
 * Where a Grafana rule stands: the path of its folder, its group, and how often that is evaluated.
 */
record GrafanaGroup(String folderUid, String folder, String name, Duration interval) {

  /** Grafana's own interval for a group that says nothing. */
  static final Duration DEFAULT_INTERVAL = Duration.ofMinutes(1);

  GrafanaGroup {
    Objects.requireNonNull(folderUid, "folderUid");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(interval, "interval");
  }
}
