package dev.grafter.lint.stack;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A service with what is mounted into its container. */
final class Running {

  private static final int MOST = 200;

  private final Service service;
  private final ReadFiles files;

  Running(Service service, ReadFiles files) {
    this.service = service;
    this.files = files;
  }

  Service service() {
    return service;
  }

  Program program() {
    return service.program();
  }

  /** Where the configuration is in the container; empty when it is the image's own. */
  Optional<String> configPath() {
    return switch (program()) {
      case LOKI, PROMTAIL, ALERTMANAGER -> service.option("config.file");
      case OTEL -> service.option("config");
      case ALLOY ->
          service.command().stream().skip(1).filter(word -> !word.startsWith("-")).findFirst();
      case GRAFANA, OTHER -> Optional.empty();
    };
  }

  /** What is mounted at a path of the container or nearest above it. */
  private Optional<Service.Mount> mountOf(String path) {
    return service.mounts().stream()
        .filter(mount -> Paths.isWithin(path, mount.target()))
        .max((a, b) -> Integer.compare(a.target().length(), b.target().length()));
  }

  /**
   * The path beside the compose file of something in the container; empty when nothing is mounted
   * there, or something of another place.
   */
  Optional<String> onMachine(String path) {
    String wanted = Paths.normal(path);
    return mountOf(wanted)
        .filter(Service.Mount::isBeside)
        .map(mount -> Paths.resolve(mount.source(), Paths.below(wanted, mount.target())));
  }

  /** Whether the path is mounted from a place that cannot be looked into. */
  boolean isElsewhere(String path) {
    return mountOf(Paths.normal(path)).filter(mount -> !mount.isBeside()).isPresent();
  }

  /** Whether a path of the container is on a volume or on this machine. */
  boolean isKept(String path) {
    String wanted = Paths.normal(path);
    return service.mounts().stream()
        .filter(mount -> !mount.source().isEmpty())
        .anyMatch(mount -> Paths.isWithin(wanted, mount.target()));
  }

  /** The files in the container at or below a path, by their paths there. */
  Set<String> filesWithin(String path) {
    String wanted = Paths.normal(path);
    Set<String> found = new LinkedHashSet<>();
    for (Service.Mount mount : service.mounts()) {
      if (mount.isBeside()) {
        onMachineFiles(mount.source())
            .map(file -> inContainer(file, mount))
            .filter(file -> Paths.isWithin(file, wanted))
            .limit(MOST)
            .forEach(found::add);
      }
    }
    return found;
  }

  private static String inContainer(String file, Service.Mount mount) {
    return Paths.normal(mount.target() + "/" + Paths.below(file, mount.source()));
  }

  private Stream<String> onMachineFiles(String source) {
    return files.isDirectory(source)
        ? files.below(source).stream()
        : files.text(source).map(text -> source).stream();
  }

  /** The text of the configuration. */
  Optional<String> configText() {
    return configPath().flatMap(this::onMachine).flatMap(files::text);
  }

  /**
   * The configuration, when it is YAML and can be read as it.
   *
   * @throws CodecException when it is not YAML
   */
  Optional<Node.Obj> config() {
    return program() == Program.ALLOY
        ? Optional.empty()
        : configPath().flatMap(this::onMachine).flatMap(this::yaml);
  }

  /** A YAML file of this machine. */
  Optional<Node.Obj> yaml(String path) {
    return files.yaml(path);
  }

  /** The YAML files of the container whose top has this key; what is no YAML is left out. */
  List<Node.Obj> mountedWith(String key) {
    return service.mounts().stream()
        .filter(Service.Mount::isBeside)
        .flatMap(mount -> onMachineFiles(mount.source()))
        .distinct()
        .filter(path -> path.endsWith(".yml") || path.endsWith(".yaml"))
        .limit(MOST)
        .flatMap(path -> readable(path).stream())
        .filter(root -> root.has(key))
        .toList();
  }

  private Optional<Node.Obj> readable(String path) {
    try {
      return yaml(path);
    } catch (CodecException e) {
      return Optional.empty();
    }
  }

  /** The ports that the program listens on; empty when that is not known. */
  Set<String> listens() {
    Set<String> ports = new LinkedHashSet<>();
    switch (program()) {
      case LOKI -> configPort("3100").ifPresent(ports::add);
      case PROMTAIL -> configPort("80").ifPresent(ports::add);
      case GRAFANA -> ports.add(service.environment().getOrDefault("GF_SERVER_HTTP_PORT", "3000"));
      case ALERTMANAGER, ALLOY, OTEL, OTHER -> {}
    }
    if (!ports.isEmpty() || program() == Program.ALERTMANAGER) {
      program().ports().forEach(ports::add);
    }
    return ports;
  }

  private Optional<String> configPort(String usual) {
    return configOrNothing()
        .map(
            root ->
                root.find("server")
                    .flatMap(Node::asObject)
                    .map(server -> Service.text(server, "http_listen_port"))
                    .filter(port -> !port.isEmpty())
                    .orElse(usual));
  }

  /** The configuration, or nothing where it cannot be read: that is told once, elsewhere. */
  Optional<Node.Obj> configOrNothing() {
    try {
      return config();
    } catch (CodecException e) {
      return Optional.empty();
    }
  }
}
