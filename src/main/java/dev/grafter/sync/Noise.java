package dev.grafter.sync;

import dev.grafter.codec.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes from a live dashboard what the editor adds when somebody merely saves it, wherever our
 * definition says nothing about it.
 */
final class Noise {

  private static final Set<String> KEYS =
      Set.of(
          "pluginVersion",
          "current",
          "options",
          "editorMode",
          "key",
          "skipUrlSync",
          "allowCustomValue",
          "definition",
          "datasource",
          "fieldConfig",
          "gridPos",
          "id",
          "schemaVersion");

  private static final Set<String> LISTS = Set.of("panels", "targets", "list");

  private Noise() {}

  /** The live value without noise, compared with the value that is wanted in its place. */
  static Node.Obj without(Node.Obj live, Node.Obj wanted) {
    Node.ObjBuilder kept = Node.object();
    for (Map.Entry<String, Node> field : live.fields().entrySet()) {
      Node other = wanted.get(field.getKey());
      if (other != null) {
        kept.put(field.getKey(), value(field.getKey(), field.getValue(), other));
      } else if (!KEYS.contains(field.getKey())) {
        kept.put(field.getKey(), field.getValue());
      }
    }
    return kept.build();
  }

  private static Node value(String key, Node live, Node wanted) {
    if (live instanceof Node.Obj one && wanted instanceof Node.Obj other) {
      return LISTS.contains(key) || key.equals("templating") || key.equals("annotations")
          ? without(one, other)
          : one;
    }
    return live instanceof Node.Arr one && wanted instanceof Node.Arr other && LISTS.contains(key)
        ? items(one, other.items())
        : live;
  }

  private static Node.Arr items(Node.Arr live, List<Node> wanted) {
    Map<Node, Node.Obj> known = new HashMap<>();
    wanted.forEach(item -> item.asObject().ifPresent(obj -> known.putIfAbsent(identity(obj), obj)));
    return live.map(
        item ->
            item instanceof Node.Obj obj && known.containsKey(identity(obj))
                ? without(obj, known.get(identity(obj)))
                : item);
  }

  /** What a panel, target or variable is known by. */
  private static Node identity(Node.Obj item) {
    for (String key : List.of("id", "refId", "name")) {
      if (item.has(key)) {
        return item.get(key);
      }
    }
    return Node.of(item.text("title").orElse(""));
  }
}
