package dev.grafter.render.compose;

import dev.grafter.codec.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One service of a compose file; it starts again by itself, and its output is rotated. */
final class ComposeService {

  private static final Node.Obj ROTATED =
      logging(
          "json-file",
          Node.object()
              .put("max-size", "10m")
              .put("max-file", "3")
              .put("tag", "{{.Name}}")
              .build());
  private static final Node.Obj SILENT = Node.empty().with("driver", "none");

  private final String name;
  private final String image;
  private final List<String> entrypoint = new ArrayList<>();
  private final List<String> command = new ArrayList<>();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final List<String> ports = new ArrayList<>();
  private final List<String> mounts = new ArrayList<>();
  private final List<String> volumes = new ArrayList<>();
  private final Map<String, Node> after = new LinkedHashMap<>();
  private final List<String> health = new ArrayList<>();
  private String user = "";
  private boolean silent;

  ComposeService(String name, String image) {
    this.name = name;
    this.image = image;
  }

  private static Node.Obj logging(String driver, Node.Obj options) {
    return Node.object().put("driver", driver).put("options", options).build();
  }

  String name() {
    return name;
  }

  String image() {
    return image;
  }

  /** The named volumes that it uses. */
  List<String> volumes() {
    return List.copyOf(volumes);
  }

  boolean canBeAskedForHealth() {
    return !health.isEmpty();
  }

  ComposeService user(String id) {
    user = id;
    return this;
  }

  /** A shell script that the container starts with; its parameters are the command. */
  ComposeService script(String script) {
    entrypoint.addAll(List.of("/bin/sh", "-ec", script, name));
    return this;
  }

  ComposeService command(String... words) {
    command.addAll(List.of(words));
    return this;
  }

  /** Sets a variable; dollar signs are Compose's. */
  ComposeService variable(String key, String value) {
    environment.put(key, value);
    return this;
  }

  /** Passes a variable on, without which Compose refuses to start anything. */
  ComposeService required(String key, String variable) {
    return variable(key, "${" + variable + ":?set it in the environment or in .env}");
  }

  ComposeService label(String key, String value) {
    labels.put(key, value);
    return this;
  }

  ComposeService port(String mapping) {
    ports.add(mapping);
    return this;
  }

  /** Mounts a directory or a socket of this machine, read-only. */
  ComposeService mount(String source, String target) {
    mounts.add(source + ":" + target + ":ro");
    return this;
  }

  ComposeService volume(String volume, String target) {
    mounts.add(volume + ":" + target);
    volumes.add(volume);
    return this;
  }

  /** How the container itself finds out whether it is well. */
  ComposeService health(List<String> test) {
    if (!test.isEmpty()) {
      health.add("CMD");
      health.addAll(test);
    }
    return this;
  }

  /** Starts after another, and after that one is well where it can say so. */
  ComposeService after(ComposeService other) {
    String condition = other.canBeAskedForHealth() ? "service_healthy" : "service_started";
    after.put(other.name(), Node.empty().with("condition", condition));
    return this;
  }

  /** Its output is thrown away. */
  ComposeService silent() {
    silent = true;
    return this;
  }

  Node.Obj node() {
    Node.ObjBuilder node = Node.object().put("image", image);
    node.put("container_name", name).put("hostname", name).put("restart", "unless-stopped");
    node.putNonEmpty("user", user);
    strings(node, "entrypoint", entrypoint);
    strings(node, "command", command);
    texts(node, "environment", environment);
    texts(node, "labels", labels);
    strings(node, "ports", ports);
    strings(node, "volumes", mounts);
    if (!after.isEmpty()) {
      Node.ObjBuilder services = Node.object();
      after.forEach(services::put);
      node.put("depends_on", services.build());
    }
    if (canBeAskedForHealth()) {
      node.put("healthcheck", healthcheck());
    }
    return node.put("logging", silent ? SILENT : ROTATED).build();
  }

  private Node.Obj healthcheck() {
    return Node.object()
        .put("test", Node.strings(health))
        .put("interval", "10s")
        .put("timeout", "5s")
        .put("retries", 6)
        .put("start_period", "30s")
        .build();
  }

  private static void strings(Node.ObjBuilder node, String key, List<String> values) {
    if (!values.isEmpty()) {
      node.put(key, Node.strings(values));
    }
  }

  private static void texts(Node.ObjBuilder node, String key, Map<String, String> values) {
    if (!values.isEmpty()) {
      node.put(key, Node.object(values));
    }
  }
}
