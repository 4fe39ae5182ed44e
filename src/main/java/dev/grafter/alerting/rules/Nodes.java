package dev.grafter.alerting.rules;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.gotext.GoDuration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Parts of foreign files, with messages that name the place. */
final class Nodes {

  private Nodes() {}

  /** The list of objects of a key. */
  static List<Node.Obj> list(Node.Obj node, String key, String what) {
    Optional<Node> found = node.find(key).filter(value -> !value.isNull());
    if (found.isEmpty()) {
      return List.of();
    }
    Node.Arr list =
        found
            .get()
            .asList()
            .orElseThrow(() -> wrong(found.get(), what + ": " + key + " is a list"));
    return list.items().stream()
        .map(
            item ->
                item.asObject()
                    .orElseThrow(() -> wrong(item, what + ": each of " + key + " is an object")))
        .toList();
  }

  private static CodecException wrong(Node node, String expected) {
    return new CodecException(node.where(), expected + ", not " + node.kind());
  }

  /** A text; a number or a truth value counts as what was written. */
  static Optional<String> text(Node.Obj node, String key, String what) {
    Optional<Node> found = node.find(key).filter(value -> !value.isNull());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.get() instanceof Node.Scalar scalar) {
      return Optional.of(scalar.text());
    }
    throw wrong(found.get(), what + ": " + key + " is a text");
  }

  static String required(Node.Obj node, String key, String what) {
    return text(node, key, what)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> new CodecException(node.where(), what + " needs \"" + key + "\""));
  }

  /** A Prometheus duration; zero when it is missing or empty. */
  static Duration duration(
      Node.Obj node, String key, String what, UnaryOperator<String> expansion) {
    Optional<String> text = text(node, key, what).map(expansion).filter(t -> !t.isEmpty());
    try {
      return Duration.ofNanos(text.map(GoDuration::parsePrometheus).orElse(0L));
    } catch (IllegalArgumentException e) {
      throw new CodecException(node.get(key).where(), what + ": " + key + ": " + e.getMessage());
    }
  }

  /** A map of texts. */
  static Map<String, String> texts(
      Node.Obj node, String key, String what, UnaryOperator<String> expansion) {
    Optional<Node> found = node.find(key).filter(value -> !value.isNull());
    Map<String, String> texts = new TreeMap<>();
    if (found.isEmpty()) {
      return texts;
    }
    Node.Obj map =
        found
            .get()
            .asObject()
            .orElseThrow(() -> wrong(found.get(), what + ": " + key + " is a map of texts"));
    map.fields()
        .forEach(
            (name, value) -> {
              if (value instanceof Node.Scalar scalar) {
                texts.put(name, expansion.apply(scalar.isNull() ? "" : scalar.text()));
              } else {
                throw wrong(value, what + ": " + key + "." + name + " is a text");
              }
            });
    return texts;
  }
}
