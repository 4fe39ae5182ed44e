package dev.grafter.cli;

import dev.grafter.fleet.Level;

/**
 * Where an operator's files lie below the folder that {@code render --tree} fills: as in the source
 * tree of the system that they are mounted from.
 *
 * @param level the level
 */
record TreeLayout(Level level) {

  /** Where Grafana finds {@link #dashboards()} inside its container. */
  static final String MOUNTED_DASHBOARDS = "/var/lib/grafana/dashboards";

  /** Everything of the level. */
  String scope() {
    return level.directory() + "/";
  }

  private String config() {
    return scope() + "config/";
  }

  String datasources() {
    return config() + "grafana-datasources.yml";
  }

  String providers() {
    return config() + "grafana-dashboards.yml";
  }

  String dashboards() {
    return config() + "dashboards/";
  }

  String alerting() {
    return config() + "grafana-alerting.yml";
  }

  /** Loki's rule directory is {@code config/alerts}; below it is one directory for each tenant. */
  String rules(String tenant) {
    return config() + "alerts/" + tenant + "/rules.yml";
  }
}
