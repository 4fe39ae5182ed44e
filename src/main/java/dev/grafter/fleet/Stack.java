package dev.grafter.fleet;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The programs that watch the logs of one site: a collector, Loki, Grafana, and an Alertmanager
 * where the ruler pages. Only combinations that work exist.
 *
 * @param site whose stack it is
 * @param loki the release of Loki
 * @param mode how many Lokis there are
 * @param change the change of schema, when Loki's volume holds older logs
 */
public record Stack(Site site, LokiRelease loki, LokiMode mode, Optional<SchemaChange> change) {

  /** The tenant that Loki uses when it runs without tenants. */
  public static final String DEFAULT_TENANT = "fake";

  /** The port of every Alertmanager. */
  public static final int ALERTMANAGER_PORT = 9093;

  /** The port of the object store. */
  public static final int OBJECT_STORE_PORT = 9000;

  private static final int DEFAULT_PORT = 80;
  private static final int LOKIS = 3;
  private static final int PAIR = 2;

  /** Checks that the parts can work together. */
  public Stack {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(loki, "loki");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(change, "change");
    if (mode == LokiMode.HA && change.isPresent()) {
      throw new IllegalArgumentException(
          "a volume with older logs cannot become the object store of several Lokis: keep one Loki,"
              + " or start a new store");
    }
    if (site.collector() == Collector.OTEL && !structuredMetadata(loki, change)) {
      throw new IllegalArgumentException(
          "the OpenTelemetry Collector sends OTLP, "
              + (loki.isAtLeast(LokiRelease.V3_0)
                  ? "which Loki takes only once the new schema is in use: wait for that day, or"
                      + " choose another collector"
                  : "which "
                      + loki
                      + " has no endpoint for: use Loki 3.0 or later, or another collector"));
    }
  }

  /**
   * The stack of a site as the inventory has it, with one Loki and a new volume.
   *
   * @throws IllegalArgumentException when its parts cannot work together
   */
  public static Stack of(Site site) {
    return new Stack(
        site, LokiRelease.parse(site.loki().version()), LokiMode.SINGLE, Optional.empty());
  }

  /** The level. */
  public Level level() {
    return site.level();
  }

  /** What ships the logs. */
  public Collector collector() {
    return site.collector();
  }

  /** The tenant, when Loki runs with several. */
  public Optional<String> tenant() {
    return site.loki().tenant();
  }

  /** Where collectors and Grafana reach Loki, without a path. */
  public URI lokiUrl() {
    return site.loki().url();
  }

  /** The tenant whose limits and rules count: Loki's own word for it where there is none. */
  public String tenantOrDefault() {
    return tenant().orElse(DEFAULT_TENANT);
  }

  /** The host names of the Lokis; a single one has the name of {@link Level#lokiHost()}. */
  public List<String> lokis() {
    return members(level().lokiHost(), LOKIS);
  }

  /** The host names of the Grafanas; a single one has that of {@link Level#grafanaHost()}. */
  public List<String> grafanas() {
    return members(level().grafanaHost(), PAIR);
  }

  /** The host names of the Alertmanagers; none unless the ruler pages. */
  public List<String> alertmanagers() {
    return site.alerting() == AlertEngine.RULER && hasLoki()
        ? members(level().service("alertmanager"), PAIR)
        : List.of();
  }

  /** The host name of the object store of several Lokis. */
  public String objectStore() {
    return level().service("object_store");
  }

  /** Several of a kind are numbered; the bare name is then the gateway's before them. */
  private List<String> members(String name, int several) {
    return mode == LokiMode.SINGLE
        ? List.of(name)
        : IntStream.rangeClosed(1, several).mapToObj(i -> name + "_" + i).toList();
  }

  /** Whether Loki is one of the stack's containers; else it runs elsewhere, and is not ours. */
  public boolean hasLoki() {
    return "http".equals(lokiUrl().getScheme())
        && lokiUrl().getRawPath().isEmpty()
        && authority()[0].equals(level().lokiHost());
  }

  /** The port that Loki, or the gateway before several, listens on in the stack's network. */
  public int lokiPort() {
    String[] authority = authority();
    return authority.length == 1 ? DEFAULT_PORT : Integer.parseInt(authority[1]);
  }

  /** Host and port; names with an underscore are no host names to {@link URI}. */
  private String[] authority() {
    return lokiUrl().getRawAuthority().split(":(?=[0-9]+$)", 2);
  }

  /**
   * Whether Loki takes structured metadata; a line that carries any is refused where it does not.
   */
  public boolean structuredMetadata() {
    return structuredMetadata(loki, change);
  }

  private static boolean structuredMetadata(LokiRelease loki, Optional<SchemaChange> change) {
    return loki.isAtLeast(LokiRelease.V3_0) && change.map(SchemaChange::done).orElse(true);
  }
}
