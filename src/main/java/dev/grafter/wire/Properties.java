package dev.grafter.wire;

import dev.grafter.codec.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Takes an object apart, property by property, and refuses what nobody took: a property that the
 * other spelling has no place for must not vanish.
 */
final class Properties {

  private final String what;
  private final Map<String, Node> left;
  private final Node.ObjBuilder out = Node.object();

  Properties(Node.Obj object, String what) {
    this.what = what;
    this.left = new LinkedHashMap<>(object.fields());
    left.values().removeIf(Node::isNull);
  }

  /** Takes a property that is not written, because a server fills it. */
  Properties drop(Set<String> names) {
    left.keySet().removeAll(names);
    return this;
  }

  /** Takes a property. */
  Optional<Node> take(String name) {
    return Optional.ofNullable(left.remove(name));
  }

  /** Takes a property and writes it under a name. */
  Properties move(String name, String to, UnaryOperator<Node> change) {
    take(name).ifPresent(value -> out.put(to, change.apply(value)));
    return this;
  }

  /** Takes a property and writes it as it is, its strings escaped. */
  Properties escaped(String name) {
    return move(name, name, Interpolation::escape);
  }

  /** Takes a property and writes it as it is. */
  Properties raw(String name) {
    return move(name, name, UnaryOperator.identity());
  }

  /** Writes another property. */
  Properties put(String name, Node value) {
    out.put(name, value);
    return this;
  }

  /**
   * What was written.
   *
   * @throws IllegalArgumentException when a property is left
   */
  Node.Obj done() {
    for (String name : left.keySet()) {
      throw new IllegalArgumentException(
          what + " has the property \"" + name + "\", which a provisioning file cannot say");
    }
    return out.build();
  }
}
