package dev.grafter.render.compose;

import dev.grafter.fleet.Secret;
import dev.grafter.fleet.Stack;
import dev.grafter.render.Mounts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The Alertmanagers that the ruler tells.
 *
 * @param options what runs
 */
record AlertmanagerServices(ComposeOptions options) {

  private static final int GOSSIP_PORT = 9094;

  List<ComposeService> all() {
    return stack().alertmanagers().stream().map(this::member).toList();
  }

  private Stack stack() {
    return options.stack();
  }

  private ComposeService member(String name) {
    ComposeService service =
        new ComposeService(name, Images.ALERTMANAGER)
            .script(script())
            .command(
                "--config.file=" + Mounts.CONFIG + "/alertmanager.yml",
                "--storage.path=/alertmanager",
                "--web.listen-address=:" + Stack.ALERTMANAGER_PORT)
            .mount("./config", Mounts.CONFIG)
            .volume(name + "_data", "/alertmanager")
            .health(
                List.of(
                    "wget",
                    "-q",
                    "-O",
                    "/dev/null",
                    "http://localhost:" + Stack.ALERTMANAGER_PORT + "/-/ready"));
    variables().forEach(variable -> service.required(variable, variable));
    return peers(service);
  }

  private List<String> variables() {
    return options.alertmanagerSecrets().stream()
        .filter(secret -> secret.source() == Secret.Source.ENV)
        .map(Secret::name)
        .toList();
  }

  /** The Alertmanager takes no variables in its file, only files: they are kept in memory. */
  private String script() {
    return variables().stream()
            .map(variable -> "printf %s \"$$" + variable + "\" > " + Mounts.secret(variable) + "; ")
            .collect(Collectors.joining("", "umask 077; ", ""))
        + "exec /bin/alertmanager \"$$@\"";
  }

  private ComposeService peers(ComposeService service) {
    List<String> others =
        stack().alertmanagers().stream().filter(host -> !host.equals(service.name())).toList();
    if (others.isEmpty()) {
      return service.command("--cluster.listen-address=");
    }
    others.forEach(host -> service.command("--cluster.peer=" + host + ":" + GOSSIP_PORT));
    return service;
  }
}
