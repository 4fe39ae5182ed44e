package dev.grafter.grafana;

import java.util.Objects;
import java.util.Optional;

/**
 * What a Grafana can do, found out by asking it.
 *
 * @param version the version that it tells; empty when it hides it
 * @param dashboards the version of the dashboard API on the app platform, if it is served
 * @param folders the version of the folder API on the app platform, if it is served
 */
public record Capabilities(String version, Optional<String> dashboards, Optional<String> folders) {

  /** Checks that all is given. */
  public Capabilities {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(dashboards, "dashboards");
    Objects.requireNonNull(folders, "folders");
  }
}
