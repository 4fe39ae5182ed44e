package dev.grafter.wire;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Other first values of dashboard variables. A constant or a text becomes that value. */
final class VariableValues {

  private static final Set<String> IS_ITS_QUERY = Set.of("constant", "textbox");

  private final Map<String, List<String>> values;
  private final Set<String> used = new HashSet<>();

  VariableValues(Map<String, List<String>> values) {
    this.values = values;
  }

  /** The variables that some dashboard has. */
  Set<String> used() {
    return used;
  }

  Resource in(Resource resource) {
    return resource instanceof Resource.Dashboard dashboard && !values.isEmpty()
        ? new Resource.Dashboard(dashboard.folderUid(), in(dashboard.content()))
        : resource;
  }

  private Node.Obj in(Node.Obj dashboard) {
    return dashboard
        .find("templating")
        .flatMap(Node::asObject)
        .map(templating -> dashboard.with("templating", variables(templating)))
        .orElse(dashboard);
  }

  private Node.Obj variables(Node.Obj templating) {
    return templating
        .find("list")
        .flatMap(Node::asList)
        .map(list -> templating.with("list", list.map(this::variable)))
        .orElse(templating);
  }

  private Node variable(Node node) {
    return node.asObject()
        .filter(variable -> values.containsKey(variable.text("name").orElse("")))
        .<Node>map(this::set)
        .orElse(node);
  }

  private Node.Obj set(Node.Obj variable) {
    String name = variable.text("name").orElseThrow();
    List<String> wanted = values.get(name);
    boolean several = Node.of(true).equals(variable.get("multi"));
    if (wanted.size() > 1 && !several) {
      throw new IllegalArgumentException(
          "overrides.variables gives \"" + name + "\" several values, but it takes one");
    }
    used.add(name);
    Node value = several ? Node.strings(wanted) : Node.of(wanted.get(0));
    Node.Obj current = Node.object().put("text", value).put("value", value).build();
    Node.Obj set = variable.with("current", current);
    return IS_ITS_QUERY.contains(variable.text("type").orElse(""))
        ? set.with("query", wanted.get(0))
        : set;
  }
}
