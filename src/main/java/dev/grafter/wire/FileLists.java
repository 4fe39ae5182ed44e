package dev.grafter.wire;

import dev.grafter.codec.Node;
import java.util.List;
import java.util.stream.Stream;

/** Reads lists of objects from files, taking what is something else for nothing. */
final class FileLists {

  private FileLists() {}

  static List<Node> items(Node node, String key) {
    return node.asObject()
        .flatMap(obj -> obj.find(key))
        .flatMap(Node::asList)
        .map(Node.Arr::items)
        .orElse(List.of());
  }

  /** The strings that objects of a list have at a key. */
  static Stream<String> texts(Node node, String list, String key) {
    return items(node, list).stream()
        .flatMap(item -> item.asObject().flatMap(obj -> obj.text(key)).stream());
  }
}
