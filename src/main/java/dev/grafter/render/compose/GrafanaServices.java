package dev.grafter.render.compose;

import dev.grafter.fleet.Credentials;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.LokiMode;
import dev.grafter.fleet.Secret;
import dev.grafter.fleet.Stack;
import dev.grafter.render.Mounts;
import java.util.List;

/**
 * Grafana, one or several. What is pushed to it is on its volume, or in the database of several.
 *
 * @param options what runs
 */
record GrafanaServices(ComposeOptions options) {

  private static final String PROVISIONING = "/tmp/provisioning";
  private static final String DATABASE_PASSWORD = "GRAFANA_DB_PASSWORD";
  private static final int GOSSIP_PORT = 9094;

  /**
   * Grafana reads directories of one kind of file each. Links lead from there to the files of the
   * mounted directory, so that a file that is replaced is seen.
   */
  private static final String LINKS =
      "for kind in datasources dashboards alerting plugins; do mkdir -p "
          + PROVISIONING
          + "/$$kind; done; for kind in datasources dashboards alerting; do ln -sfn "
          + Mounts.CONFIG
          + "/grafana-$$kind.yml "
          + PROVISIONING
          + "/$$kind/grafter.yml; done; exec /run.sh \"$$@\"";

  List<ComposeService> members() {
    return stack().grafanas().stream().map(this::member).toList();
  }

  private Stack stack() {
    return options.stack();
  }

  private String databaseName() {
    return stack().level().service("grafana_db");
  }

  private ComposeService member(String name) {
    Level level = stack().level();
    ComposeService service =
        new ComposeService(name, Images.grafana(options.grafana()))
            .script(LINKS)
            .variable("GF_PATHS_PROVISIONING", PROVISIONING)
            .variable("GF_SERVER_HTTP_PORT", Integer.toString(level.grafanaPort()))
            .variable("GF_SERVER_ROOT_URL", dollars(stack().site().grafana().url().toString()))
            .label("logging", level.collectionLabel())
            .label("logging_jobname", "containerlogs")
            .mount("./config", Mounts.CONFIG)
            .mount("./config/dashboards", Mounts.DASHBOARDS)
            .volume(name + "_data", "/var/lib/grafana")
            .health(health(level.grafanaPort()));
    admin(service);
    options.grafanaSecrets().stream()
        .filter(secret -> secret.source() == Secret.Source.ENV)
        .forEach(secret -> service.required(secret.name(), secret.name()));
    return stack().mode() == LokiMode.SINGLE ? service : shared(service);
  }

  private static List<String> health(int port) {
    return List.of("wget", "-q", "-O", "/dev/null", "http://localhost:" + port + "/api/health");
  }

  /** The administrator that Grafana creates when its database is new. */
  private void admin(ComposeService service) {
    if (stack().site().grafana().credentials() instanceof Credentials.Basic basic
        && basic.password().source() == Secret.Source.ENV) {
      service
          .variable("GF_SECURITY_ADMIN_USER", dollars(basic.user()))
          .required("GF_SECURITY_ADMIN_PASSWORD", basic.password().name());
    } else {
      service
          .variable("GF_SECURITY_ADMIN_USER", "${GRAFANA_USER:-admin}")
          .required("GF_SECURITY_ADMIN_PASSWORD", "GRAFANA_PASSWORD");
    }
  }

  /** What several share, and how they agree on who sends an alert. */
  private ComposeService shared(ComposeService service) {
    String peers =
        String.join(
            ",", stack().grafanas().stream().map(host -> host + ":" + GOSSIP_PORT).toList());
    return service
        .variable("GF_DATABASE_TYPE", "postgres")
        .variable("GF_DATABASE_HOST", databaseName() + ":5432")
        .variable("GF_DATABASE_NAME", "grafana")
        .variable("GF_DATABASE_USER", "grafana")
        .required("GF_DATABASE_PASSWORD", DATABASE_PASSWORD)
        .variable("GF_UNIFIED_ALERTING_HA_LISTEN_ADDRESS", "0.0.0.0:" + GOSSIP_PORT)
        .variable("GF_UNIFIED_ALERTING_HA_PEERS", peers);
  }

  ComposeService database() {
    return new ComposeService(databaseName(), Images.DATABASE)
        .variable("POSTGRES_USER", "grafana")
        .variable("POSTGRES_DB", "grafana")
        .required("POSTGRES_PASSWORD", DATABASE_PASSWORD)
        .volume(databaseName() + "_data", "/var/lib/postgresql/data")
        .health(List.of("pg_isready", "-U", "grafana"));
  }

  private static String dollars(String text) {
    return text.replace("$", "$$");
  }
}
