package dev.grafter.cli;

import dev.grafter.fleet.Collector;
import dev.grafter.fleet.Level;
import dev.grafter.render.Mounts;
import dev.grafter.render.python.LoggingModule;

/**
 * Where an operator's files lie below the folder that {@code render --tree} fills: as in the source
 * tree of the system that they are mounted from.
 *
 * @param level the level
 */
record TreeLayout(Level level) {

  private static final String OVERRIDES = "loki-overrides.yml";

  /** Everything of the level. */
  String scope() {
    return level.directory() + "/";
  }

  /** What is mounted. */
  String config() {
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

  String loki() {
    return config() + "loki.yml";
  }

  String overrides() {
    return config() + OVERRIDES;
  }

  /** Where Loki finds {@link #overrides()} in its container. */
  static String mountedOverrides() {
    return Mounts.CONFIG + "/" + OVERRIDES;
  }

  /** A folder of its own, so that services can mount it and see a renamed file. */
  String logging() {
    return config() + "logging/" + LoggingModule.FILE;
  }

  String alertmanager() {
    return config() + "alertmanager.yml";
  }

  /** The override that starts the stack. */
  String compose() {
    return scope() + "override-observe.yml";
  }

  /** The override that starts the system without its stack. */
  String noObserve() {
    return scope() + "override-no-observe.yml";
  }

  /** Loki's rule directory is {@code config/alerts}; below it is one directory for each tenant. */
  String rules(String tenant) {
    return config() + "alerts/" + tenant + "/rules.yml";
  }

  /** The collector's configuration. */
  String collector(Collector collector) {
    return config() + collectorFile(collector);
  }

  /** Where the collector finds its configuration in its container. */
  static String mountedCollector(Collector collector) {
    return Mounts.CONFIG + "/" + collectorFile(collector);
  }

  private static String collectorFile(Collector collector) {
    return switch (collector) {
      case PROMTAIL -> "promtail.yml";
      case ALLOY -> "config.alloy";
      case OTEL -> "otel-collector.yml";
    };
  }
}
