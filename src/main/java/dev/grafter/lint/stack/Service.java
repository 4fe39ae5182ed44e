package dev.grafter.lint.stack;

import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service of a compose file.
 *
 * @param name its name
 * @param node what the file says of it
 * @param directory the directory of the file, which relative paths start from
 */
record Service(String name, Node.Obj node, String directory) {

  /**
   * A port of the machine that leads to one of the container.
   *
   * @param published the machine's port
   * @param target the container's port
   * @param written the mapping as it was written
   * @param where its place
   */
  record Port(String published, String target, String written, Location where) {}

  /**
   * Something of the machine in the container.
   *
   * @param source a path relative to the linted directory's, or the name of a volume
   * @param target the path in the container
   * @param isBeside whether the source is a path that starts from the compose file
   * @param where its place
   */
  record Mount(String source, String target, boolean isBeside, Location where) {}

  Program program() {
    return Program.of(node.text("image").orElse(""));
  }

  /** Whether no container of it is started. */
  boolean isOut() {
    return node.find("deploy", "replicas")
        .filter(value -> value instanceof Node.Num number && number.value().signum() == 0)
        .isPresent();
  }

  Location where() {
    return node.where();
  }

  /** The names by which other containers reach it. */
  Stream<String> hosts() {
    return Stream.of(Optional.of(name), node.text("container_name"), node.text("hostname"))
        .flatMap(Optional::stream);
  }

  /** The mappings that can be understood; those with variables cannot. */
  List<Port> ports() {
    List<Port> ports = new ArrayList<>();
    for (Node item : node.items("ports")) {
      if (item instanceof Node.Obj object) {
        port(text(object, "published"), text(object, "target"), item).ifPresent(ports::add);
      } else if (item instanceof Node.Scalar scalar) {
        String[] parts = scalar.text().split("/", 2)[0].split(":");
        int last = parts.length - 1;
        port(last == 0 ? "" : parts[last - 1], parts[last], item).ifPresent(ports::add);
      }
    }
    return ports;
  }

  private static Optional<Port> port(String published, String target, Node item) {
    String written = item instanceof Node.Scalar scalar ? scalar.text() : published + ":" + target;
    boolean numbers = target.matches("[0-9]{1,5}") && published.matches("[0-9]{1,5}");
    return numbers
        ? Optional.of(new Port(published, target, written, item.where()))
        : Optional.empty();
  }

  List<Mount> mounts() {
    List<Mount> mounts = new ArrayList<>();
    for (Node item : node.items("volumes")) {
      if (item instanceof Node.Obj object) {
        add(text(object, "source"), text(object, "target"), item, mounts);
      } else if (item instanceof Node.Scalar scalar) {
        String[] parts = scalar.text().split(":", 3);
        add(parts.length == 1 ? "" : parts[0], parts[parts.length == 1 ? 0 : 1], item, mounts);
      }
    }
    return mounts;
  }

  private void add(String source, String target, Node item, List<Mount> mounts) {
    boolean beside = source.startsWith(".");
    String path = beside ? Paths.resolve(directory, source) : source;
    mounts.add(new Mount(path, Paths.normal(target), beside, item.where()));
  }

  Map<String, String> environment() {
    return pairs("environment");
  }

  Map<String, String> labels() {
    return pairs("labels");
  }

  /** Both forms: an object, and a list of {@code key=value}. */
  private Map<String, String> pairs(String key) {
    Map<String, String> pairs = new LinkedHashMap<>();
    node.find(key)
        .flatMap(Node::asObject)
        .ifPresent(
            object ->
                object.fields().keySet().forEach(name -> pairs.put(name, text(object, name))));
    for (Node item : node.items(key)) {
      if (item instanceof Node.Scalar scalar) {
        String[] parts = scalar.text().split("=", 2);
        pairs.put(parts[0], parts.length == 1 ? "" : parts[1]);
      }
    }
    return pairs;
  }

  /** The words of the command. */
  List<String> command() {
    List<String> words = new ArrayList<>();
    node.text("command").ifPresent(text -> words.addAll(List.of(text.strip().split("\\s+"))));
    node.items("command").forEach(item -> words.add(item instanceof Node.Scalar s ? s.text() : ""));
    return words;
  }

  /** The value of an option of the command, with one or two dashes and = or a word between. */
  Optional<String> option(String option) {
    List<String> words = command();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).replaceFirst("^--?", "");
      if (word.startsWith(option + "=")) {
        return Optional.of(word.substring(option.length() + 1));
      }
      if (word.equals(option) && i + 1 < words.size()) {
        return Optional.of(words.get(i + 1));
      }
    }
    return Optional.empty();
  }

  static String text(Node.Obj node, String key) {
    return node.find(key)
        .filter(value -> value instanceof Node.Scalar && !value.isNull())
        .map(value -> ((Node.Scalar) value).text())
        .orElse("");
  }
}
