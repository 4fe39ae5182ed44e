package dev.grafter.render;

/**
 * Where the containers of a stack find their files: what the renderers of configurations and of the
 * compose files agree on. Directories are mounted and never single files, since a running container
 * does not see a file that was replaced by renaming.
 */
public final class Mounts {

  /** The level's whole {@code config} directory, read-only, in every container of the stack. */
  public static final String CONFIG = "/etc/grafter";

  /** Grafana's dashboards: {@code config/dashboards}. */
  public static final String DASHBOARDS = "/var/lib/grafana/dashboards";

  /** The ruler's rules, one directory a tenant: {@code config/alerts}. */
  public static final String RULES = CONFIG + "/alerts";

  /** Loki's volume. */
  public static final String LOKI_DATA = "/loki";

  /** The collector's volume: how far it has read. */
  public static final String COLLECTOR_DATA = "/var/lib/collector";

  private Mounts() {}

  /** The file, kept in memory, in which an Alertmanager finds what a variable holds. */
  public static String secret(String variable) {
    return "/dev/shm/" + variable;
  }
}
