package dev.grafter.lint.stack;

import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the addresses that the configurations of a service name. */
final class Addresses {

  private static final Pattern ALLOY_URL = Pattern.compile("(?m)^\\s*url\\s*=\\s*[\"`]([^\"`]*)");

  private Addresses() {}

  /** Every address that the service uses. */
  static List<Address> of(Running running) {
    List<Address> found = new ArrayList<>(pushes(running));
    if (running.program() == Program.LOKI) {
      running.configOrNothing().ifPresent(config -> loki(config, found));
    } else if (running.program() == Program.GRAFANA) {
      found.addAll(datasources(running));
    }
    return found;
  }

  /** Where a collector sends lines. */
  static List<Address> pushes(Running running) {
    String from = "the collector " + running.service().name();
    return switch (running.program()) {
      case PROMTAIL ->
          running.configOrNothing().stream()
              .flatMap(Addresses::clients)
              .flatMap(client -> one(client, "url", from))
              .toList();
      case ALLOY -> alloy(running, from);
      case OTEL ->
          running.configOrNothing().stream()
              .flatMap(config -> exporters(config))
              .flatMap(exporter -> one(exporter, "endpoint", from))
              .toList();
      case LOKI, GRAFANA, ALERTMANAGER, OTHER -> List.of();
    };
  }

  /** The clients of a Promtail. */
  static Stream<Node.Obj> clients(Node.Obj config) {
    return Stream.concat(
        config.items("clients").stream().flatMap(node -> node.asObject().stream()),
        config.find("client").flatMap(Node::asObject).stream());
  }

  /** The exporters of an OpenTelemetry Collector that send over HTTP. */
  static Stream<Node.Obj> exporters(Node.Obj config) {
    return config.find("exporters").flatMap(Node::asObject).stream()
        .flatMap(exporters -> exporters.fields().entrySet().stream())
        .filter(entry -> entry.getKey().matches("otlp_?http(/.*)?"))
        .flatMap(entry -> entry.getValue().asObject().stream());
  }

  private static List<Address> alloy(Running running, String from) {
    String text = running.configText().orElse("");
    String path = running.configPath().flatMap(running::onMachine).orElse("");
    List<Address> found = new ArrayList<>();
    Matcher urls = ALLOY_URL.matcher(text);
    while (urls.find()) {
      int line = (int) text.substring(0, urls.start(1)).lines().count();
      Address.parse(urls.group(1), from, new Location(path, line, 1)).ifPresent(found::add);
    }
    return found;
  }

  /** The datasources of type Loki in files that are mounted into Grafana. */
  static Stream<Node.Obj> lokiDatasources(Running grafana) {
    return grafana.mountedWith("datasources").stream()
        .flatMap(file -> file.items("datasources").stream())
        .flatMap(node -> node.asObject().stream())
        .filter(datasource -> Service.text(datasource, "type").equals("loki"));
  }

  private static List<Address> datasources(Running grafana) {
    return lokiDatasources(grafana)
        .flatMap(
            datasource ->
                one(datasource, "url", "the datasource " + Service.text(datasource, "name")))
        .toList();
  }

  private static void loki(Node.Obj config, List<Address> found) {
    ruler(config).stream().flatMap(ruler -> alertmanagers(ruler).stream()).forEach(found::add);
    config.find("memberlist").flatMap(Node::asObject).stream()
        .flatMap(memberlist -> memberlist.items("join_members").stream())
        .flatMap(node -> address(node, "Loki's memberlist").stream())
        .forEach(found::add);
    config
        .find("common", "storage", "s3", "endpoint")
        .flatMap(node -> address(node, "Loki's object store"))
        .ifPresent(found::add);
  }

  /** The ruler's part of a Loki configuration. */
  static Optional<Node.Obj> ruler(Node.Obj config) {
    return config.find("ruler").flatMap(Node::asObject);
  }

  private static List<Address> alertmanagers(Node.Obj ruler) {
    Location where = ruler.find("alertmanager_url").map(Node::where).orElse(ruler.where());
    return Stream.of(Service.text(ruler, "alertmanager_url").split(","))
        .filter(url -> !url.isBlank())
        .flatMap(url -> Address.parse(url, "Loki's ruler", where).stream())
        .toList();
  }

  private static Optional<Address> address(Node node, String from) {
    return node instanceof Node.Scalar scalar
        ? Address.parse(scalar.text(), from, node.where())
        : Optional.empty();
  }

  private static Stream<Address> one(Node.Obj node, String key, String from) {
    return node.find(key).stream().flatMap(value -> address(value, from).stream());
  }
}
