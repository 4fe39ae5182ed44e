package dev.grafter.fleet;

import java.util.Locale;

/**
 * The two levels of the system: one root orchestrator, many cluster orchestrators. A level carries
 * whatever differs between the two, so that nothing else asks which it is.
 */
public enum Level {
  /**
   * The root orchestrator: {@code loki:3100}, {@code grafana:3000}, containers labelled {@code
   * logging=promtail}.
   */
  ROOT("", 3100, 3000, "promtail"),
  /**
   * A cluster orchestrator: {@code cluster_loki:3101}, {@code cluster_grafana:3001}, containers
   * labelled {@code logging=cluster_promtail}.
   */
  CLUSTER("cluster_", 3101, 3001, "cluster_promtail");

  private final String prefix;
  private final int lokiPort;
  private final int grafanaPort;
  private final String collectionLabel;

  Level(String prefix, int lokiPort, int grafanaPort, String collectionLabel) {
    this.prefix = prefix;
    this.lokiPort = lokiPort;
    this.grafanaPort = grafanaPort;
    this.collectionLabel = collectionLabel;
  }

  /** The word for this level in files, uids and options: {@code root} or {@code cluster}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level in titles: {@code Root} or {@code Cluster}. */
  public String title() {
    return name().charAt(0) + id().substring(1);
  }

  /**
   * The folder of this level in the source tree of the system, such as {@code root_orchestrator}.
   */
  public String directory() {
    return id() + "_orchestrator";
  }

  /** The name of a service of this level, such as {@code cluster_promtail}. */
  public String service(String name) {
    return prefix + name;
  }

  /** The host name of Loki inside the level's network. */
  public String lokiHost() {
    return service("loki");
  }

  /** The port that Loki listens on. */
  public int lokiPort() {
    return lokiPort;
  }

  /** Loki's address inside the level's network. */
  public String lokiUrl() {
    return "http://" + lokiHost() + ":" + lokiPort;
  }

  /** The host name of Grafana inside the level's network. */
  public String grafanaHost() {
    return service("grafana");
  }

  /** The port that Grafana listens on. */
  public int grafanaPort() {
    return grafanaPort;
  }

  /** The value of the docker label {@code logging} on containers whose logs are collected. */
  public String collectionLabel() {
    return collectionLabel;
  }
}
