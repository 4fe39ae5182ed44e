package dev.grafter.lint.stack;

import static dev.grafter.lint.stack.StackRule.STACK_DATA_LOST;
import static dev.grafter.lint.stack.StackRule.STACK_DEFAULT_PASSWORD;

import dev.grafter.codec.Node;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What Loki and Grafana keep is on a volume, and not everybody may enter. */
final class KeepingCheck implements StackCheck {

  private static final String GRAFANA_DATA = "/var/lib/grafana";

  @Override
  public void check(Stack stack, Report report) {
    stack.all(Program.LOKI).forEach(loki -> loki(loki, report));
    stack
        .all(Program.GRAFANA)
        .filter(grafana -> isComplete(grafana.service()))
        .forEach(grafana -> grafana(grafana, report));
  }

  /** An override that changes an image alone says nothing of what the container keeps. */
  private static boolean isComplete(Service service) {
    return Stream.of("ports", "volumes", "command", "environment").anyMatch(service.node()::has);
  }

  private static void loki(Running loki, Report report) {
    loki.configOrNothing()
        .ifPresent(
            config ->
                paths(config).stream()
                    .filter(path -> !loki.isKept(path))
                    .findFirst()
                    .ifPresent(path -> lost(loki, path, "its lines", report)));
  }

  /** Where chunks and indexes are; of several Lokis the object store has them. */
  private static Set<String> paths(Node.Obj config) {
    Set<String> paths = new LinkedHashSet<>();
    Optional.of("storage_config")
        .flatMap(key -> config.find(key, "filesystem", "directory"))
        .flatMap(Node::asString)
        .ifPresent(paths::add);
    config
        .find("common", "storage", "filesystem", "chunks_directory")
        .flatMap(Node::asString)
        .ifPresent(paths::add);
    for (String shipper : Set.of("boltdb_shipper", "tsdb_shipper")) {
      config
          .find("storage_config", shipper, "active_index_directory")
          .flatMap(Node::asString)
          .ifPresent(paths::add);
    }
    config.find("common", "path_prefix").flatMap(Node::asString).ifPresent(paths::add);
    return paths;
  }

  private static void grafana(Running grafana, Report report) {
    Map<String, String> environment = grafana.service().environment();
    boolean database = environment.containsKey("GF_DATABASE_TYPE");
    if (!database && !grafana.isKept(GRAFANA_DATA)) {
      lost(grafana, GRAFANA_DATA, "everything that is pushed to it", report);
    }
    boolean password =
        environment.keySet().stream().anyMatch(key -> key.startsWith("GF_SECURITY_ADMIN_PASSWORD"));
    if (!password) {
      report.add(
          STACK_DEFAULT_PASSWORD,
          grafana.service().where(),
          "services." + grafana.service().name() + ".environment",
          "nothing sets GF_SECURITY_ADMIN_PASSWORD, so admin may enter as admin");
    }
  }

  private static void lost(Running running, String path, String what, Report report) {
    String name = running.service().name();
    report.add(
        STACK_DATA_LOST,
        running.service().where(),
        "services." + name + ".volumes",
        name
            + " keeps "
            + what
            + " in "
            + path
            + ", which is on no volume: it is lost when the container is made anew");
  }
}
