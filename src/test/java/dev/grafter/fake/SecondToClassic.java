package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a dashboard of the second schema as a classic one: panels of a grid, and what is global.
 */
final class SecondToClassic {

  private final Node.Obj second;

  SecondToClassic(Node.Obj second) {
    this.second = second;
  }

  Node.Obj classic() {
    return Node.object()
        .put("annotations", Node.empty().with("list", annotations()))
        .put("editable", second.find("editable").orElse(Node.of(true)))
        .put("graphTooltip", tooltip())
        .put("links", second.find("links").orElse(Node.list()))
        .put("panels", panels())
        .put("refresh", second.text("timeSettings", "autoRefresh").orElse(""))
        .put("tags", second.find("tags").orElse(Node.list()))
        .put(
            "time",
            Node.object()
                .put("from", second.text("timeSettings", "from").orElse("now-6h"))
                .put("to", second.text("timeSettings", "to").orElse("now"))
                .build())
        .put("timezone", second.text("timeSettings", "timezone").orElse(""))
        .put("title", second.text("title").orElse(""))
        .build();
  }

  private long tooltip() {
    return switch (second.text("cursorSync").orElse("Off")) {
      case "Crosshair" -> 1;
      case "Tooltip" -> 2;
      default -> 0;
    };
  }

  private Node.Arr annotations() {
    List<Node> queries = new ArrayList<>();
    for (Node.Obj annotation : SecondSchema.objects(second, "annotations")) {
      Node.Obj spec = object(annotation, "spec");
      Node.ObjBuilder out = Node.object();
      if (Node.of(true).equals(spec.get("builtIn"))) {
        out.put("builtIn", 1);
      }
      out.put("datasource", datasource(object(spec, "query")));
      for (String key : List.of("enable", "hide", "iconColor", "name")) {
        out.put(key, spec.find(key));
      }
      queries.add(out.putAll(object(spec, "legacyOptions")).build());
    }
    return Node.list(queries);
  }

  private static Node.Obj datasource(Node.Obj query) {
    return Node.object()
        .put("type", query.text("group").orElse(""))
        .put("uid", query.text("datasource", "name").orElse(""))
        .build();
  }

  private Node.Arr panels() {
    List<Node> panels = new ArrayList<>();
    Node.Obj layout = object(object(second, "layout"), "spec");
    for (Node.Obj item : SecondSchema.objects(layout, "items")) {
      Node.Obj place = object(item, "spec");
      String name = place.text("element", "name").orElse("");
      second
          .find("elements", name, "spec")
          .flatMap(Node::asObject)
          .ifPresent(panel -> panels.add(panel(panel, place)));
    }
    return Node.list(panels);
  }

  private static Node.Obj panel(Node.Obj panel, Node.Obj place) {
    Node.Obj viz = object(panel, "vizConfig");
    Node.ObjBuilder out =
        Node.object()
            .put("id", panel.find("id").orElse(Node.of(0)))
            .put("title", panel.text("title").orElse(""))
            .putNonEmpty("description", panel.text("description").orElse(""))
            .put("type", viz.text("group").orElse(""))
            .put(
                "gridPos",
                Node.object()
                    .put("h", place.find("height"))
                    .put("w", place.find("width"))
                    .put("x", place.find("x"))
                    .put("y", place.find("y"))
                    .build())
            .put("options", object(object(viz, "spec"), "options"))
            .put("fieldConfig", object(object(viz, "spec"), "fieldConfig"));
    List<Node> targets = new ArrayList<>();
    for (Node.Obj query : SecondSchema.objects(object(object(panel, "data"), "spec"), "queries")) {
      targets.add(target(object(query, "spec")));
    }
    if (!targets.isEmpty()) {
      out.put("datasource", object(targets.get(0).asObject().orElseThrow(), "datasource"));
    }
    return out.put("targets", Node.list(targets)).build();
  }

  private static Node.Obj target(Node.Obj query) {
    Node.Obj data = object(query, "query");
    return Node.object()
        .put("refId", query.text("refId").orElse("A"))
        .put("datasource", datasource(data))
        .putAll(object(data, "spec"))
        .build();
  }

  private static Node.Obj object(Node.Obj from, String key) {
    return from.find(key).flatMap(Node::asObject).orElse(Node.empty());
  }
}
