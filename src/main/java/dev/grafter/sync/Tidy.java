package dev.grafter.sync;

import dev.grafter.codec.Node;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Steps that normalizers share. */
final class Tidy {

  private Tidy() {}

  /** The object without null values, at any depth. */
  static Node.Obj withoutNulls(Node.Obj object) {
    return object.map(Tidy::noNull);
  }

  private static Node noNull(Node node) {
    if (node.isNull()) {
      return null;
    } else if (node instanceof Node.Obj obj) {
      return withoutNulls(obj);
    }
    return node instanceof Node.Arr arr ? arr.map(Tidy::inList) : node;
  }

  /** In a list a null keeps its place, since the others are known by theirs. */
  private static Node inList(Node node) {
    return node.isNull() ? node : noNull(node);
  }

  /** The object without the keys whose value is the default given here. */
  static Node.Obj withoutDefaults(Node.Obj object, Map<String, Node> defaults) {
    Node.Obj tidy = object;
    for (Map.Entry<String, Node> entry : defaults.entrySet()) {
      if (entry.getValue().equals(object.get(entry.getKey()))) {
        tidy = tidy.without(entry.getKey());
      }
    }
    return tidy;
  }

  /** The object without keys whose value is empty: "", {}, []. */
  static Node.Obj withoutEmpty(Node.Obj object, Set<String> keys) {
    Node.Obj tidy = object;
    for (String key : keys) {
      if (object.has(key) && isEmpty(object.get(key))) {
        tidy = tidy.without(key);
      }
    }
    return tidy;
  }

  static boolean isEmpty(Node node) {
    if (node instanceof Node.Obj obj) {
      return obj.size() == 0;
    } else if (node instanceof Node.Arr arr) {
      return arr.size() == 0;
    }
    return node.isNull() || node.asString().filter(String::isEmpty).isPresent();
  }

  /** The object with the value of a key changed, if it is an object. */
  static Node.Obj inner(Node.Obj object, String key, UnaryOperator<Node.Obj> change) {
    return object
        .find(key)
        .flatMap(Node::asObject)
        .map(value -> object.with(key, change.apply(value)))
        .orElse(object);
  }

  /** The object with each object in the list of a key changed. */
  static Node.Obj each(Node.Obj object, String key, UnaryOperator<Node.Obj> change) {
    return object
        .find(key)
        .flatMap(Node::asList)
        .map(list -> object.with(key, list.map(item -> changed(item, change))))
        .orElse(object);
  }

  private static Node changed(Node item, UnaryOperator<Node.Obj> change) {
    return item instanceof Node.Obj obj ? change.apply(obj) : item;
  }
}
