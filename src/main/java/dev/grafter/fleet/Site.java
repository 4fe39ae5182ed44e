package dev.grafter.fleet;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One installation: a level at a place.
 *
 * @param name its name, unique in the fleet: lower-case letters, digits and dashes, at most 20
 * @param level which level it runs
 * @param grafana its Grafana
 * @param loki its Loki
 * @param collector what ships its logs
 * @param alerting which engine pages
 */
public record Site(
    String name,
    Level level,
    GrafanaServer grafana,
    LokiServer loki,
    Collector collector,
    AlertEngine alerting) {

  /** What names of sites and owners look like: they become parts of marks, uids and tags. */
  static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]{0,18}[a-z0-9])?");

  /** Checks the name. */
  public Site {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(grafana, "grafana");
    Objects.requireNonNull(loki, "loki");
    Objects.requireNonNull(collector, "collector");
    Objects.requireNonNull(alerting, "alerting");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "\"" + name + "\" must be 1 to 20 lower-case letters, digits or inner dashes");
    }
  }

  /**
   * The site that a level has when there is no inventory: its name is the level's, its Grafana is
   * on this machine.
   */
  public static Site of(Level level) {
    GrafanaServer grafana =
        new GrafanaServer(
            URI.create("http://localhost:" + level.grafanaPort()),
            new Credentials.FromEnvironment(),
            1,
            Tls.NONE);
    return new Site(
        level.id(), level, grafana, LokiServer.of(level), Collector.ALLOY, AlertEngine.GRAFANA);
  }
}
