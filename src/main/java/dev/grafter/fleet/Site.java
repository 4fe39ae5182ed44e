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
 * @param overrides what is different there from what the definitions say
 */
public record Site(
    String name,
    Level level,
    GrafanaServer grafana,
    LokiServer loki,
    Collector collector,
    AlertEngine alerting,
    Overrides overrides) {

  /** What names of sites and owners look like: they become parts of marks, uids and tags. */
  static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]{0,18}[a-z0-9])?");

  /** Checks the name. */
  public Site {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(grafana, "grafana");
    Objects.requireNonNull(loki, "loki");
    Objects.requireNonNull(collector, "collector");
    Objects.requireNonNull(alerting, "alerting");
    Objects.requireNonNull(overrides, "overrides");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "\"" + name + "\" must be 1 to 20 lower-case letters, digits or inner dashes");
    }
  }

  /** A site that differs in nothing from what the definitions say. */
  public Site(
      String name,
      Level level,
      GrafanaServer grafana,
      LokiServer loki,
      Collector collector,
      AlertEngine alerting) {
    this(name, level, grafana, loki, collector, alerting, Overrides.NONE);
  }

  /** This site with another engine that pages. */
  public Site paging(AlertEngine engine) {
    return new Site(name, level, grafana, loki, collector, engine, overrides);
  }

  /** This site with another Loki and another collector. */
  public Site running(LokiServer otherLoki, Collector otherCollector) {
    return new Site(name, level, grafana, otherLoki, otherCollector, alerting, overrides);
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
