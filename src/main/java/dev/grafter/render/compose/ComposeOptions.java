package dev.grafter.render.compose;

import dev.grafter.fleet.Secret;
import dev.grafter.fleet.Stack;
import dev.grafter.wire.GrafanaRelease;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the compose files of a stack depend on.
 *
 * @param stack what runs
 * @param grafana the release of Grafana
 * @param publish the address of this machine that ports are published on; empty for none
 * @param collectorConfig where the collector finds its configuration in its container
 * @param grafanaSecrets what Grafana's files refer to
 * @param alertmanagerSecrets what the Alertmanager's file refers to
 */
public record ComposeOptions(
    Stack stack,
    GrafanaRelease grafana,
    Optional<String> publish,
    String collectorConfig,
    List<Secret> grafanaSecrets,
    List<Secret> alertmanagerSecrets) {

  /** Copies. */
  public ComposeOptions {
    Objects.requireNonNull(stack, "stack");
    Objects.requireNonNull(grafana, "grafana");
    Objects.requireNonNull(publish, "publish");
    grafanaSecrets = List.copyOf(grafanaSecrets);
    alertmanagerSecrets = List.copyOf(alertmanagerSecrets);
  }
}
