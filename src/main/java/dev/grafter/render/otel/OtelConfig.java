package dev.grafter.render.otel;

import dev.grafter.codec.Node;
import java.util.Map;

/** What the collector does to its configuration before it reads it. */
final class OtelConfig {

  private OtelConfig() {}

  /** Texts in which it replaces nothing: a dollar sign is written twice. */
  static Node escaped(Node node) {
    if (node instanceof Node.Str text) {
      return Node.of(text.value().replace("$", "$$"));
    } else if (node instanceof Node.Arr list) {
      return list.map(OtelConfig::escaped);
    } else if (node instanceof Node.Obj object) {
      Node.ObjBuilder out = Node.object();
      for (Map.Entry<String, Node> field : object.fields().entrySet()) {
        out.put(field.getKey(), escaped(field.getValue()));
      }
      return out.build();
    }
    return node;
  }
}
