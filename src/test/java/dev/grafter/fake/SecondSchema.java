package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * The second dashboard schema, as far as the fake reads a dashboard across: title, tags, time,
 * panels with their queries, and where they lie.
 */
final class SecondSchema {

  private static final Node.Arr INTERVALS =
      Node.strings(List.of("5s", "10s", "30s", "1m", "5m", "15m", "30m", "1h", "2h", "1d"));

  private SecondSchema() {}

  /** A classic dashboard in the second schema. */
  static Node.Obj ofClassic(Node.Obj classic) {
    Node.ObjBuilder elements = Node.object();
    List<Node> items = new ArrayList<>();
    for (Node.Obj panel : objects(classic, "panels")) {
      String name = "panel-" + panel.find("id").map(Node::toString).orElse("0");
      elements.put(name, element(panel));
      items.add(item(panel, name));
    }
    return Node.object()
        .put("annotations", annotations(classic))
        .put("cursorSync", cursorSync(classic))
        .put("editable", classic.find("editable").orElse(Node.of(true)))
        .put("elements", elements.build())
        .put("layout", kind("GridLayout", Node.empty().with("items", Node.list(items))))
        .put("links", classic.find("links").orElse(Node.list()))
        .put("liveNow", false)
        .put("preload", false)
        .put("tags", classic.find("tags").orElse(Node.list()))
        .put("timeSettings", time(classic))
        .put("title", classic.text("title").orElse(""))
        .put("variables", Node.list())
        .build();
  }

  private static String cursorSync(Node.Obj classic) {
    long tooltip = classic.get("graphTooltip") instanceof Node.Num num ? num.longValue() : 0;
    return tooltip == 1 ? "Crosshair" : tooltip == 2 ? "Tooltip" : "Off";
  }

  private static Node.Arr annotations(Node.Obj classic) {
    Node.Obj parent = classic.find("annotations").flatMap(Node::asObject).orElse(Node.empty());
    return Node.list(objects(parent, "list").stream().map(SecondSchema::annotation).toList());
  }

  private static Node.Obj annotation(Node.Obj classic) {
    return kind(
        "AnnotationQuery",
        Node.object()
            .put("query", query(classic, Node.empty()))
            .put("enable", classic.find("enable").orElse(Node.of(true)))
            .put("hide", classic.find("hide").orElse(Node.of(false)))
            .put("iconColor", classic.text("iconColor").orElse(""))
            .put("name", classic.text("name").orElse(""))
            .put("builtIn", Node.of(1).equals(classic.get("builtIn")))
            .put("legacyOptions", Node.object().putText("type", classic.text("type")).build())
            .build());
  }

  /** The data query of something that names a datasource. */
  private static Node.Obj query(Node.Obj classic, Node.Obj spec) {
    return Node.object()
        .put("kind", "DataQuery")
        .put("group", classic.text("datasource", "type").orElse(""))
        .put("version", "v0")
        .put("datasource", Node.empty().with("name", classic.text("datasource", "uid").orElse("")))
        .put("spec", spec)
        .build();
  }

  private static Node.Obj time(Node.Obj classic) {
    return Node.object()
        .put("timezone", classic.text("timezone").orElse(""))
        .put("from", classic.text("time", "from").orElse("now-6h"))
        .put("to", classic.text("time", "to").orElse("now"))
        .put("autoRefresh", classic.text("refresh").orElse(""))
        .put("autoRefreshIntervals", INTERVALS)
        .put("hideTimepicker", false)
        .put("fiscalYearStartMonth", 0)
        .build();
  }

  private static Node.Obj element(Node.Obj panel) {
    List<Node> queries = new ArrayList<>();
    for (Node.Obj target : objects(panel, "targets")) {
      queries.add(panelQuery(target));
    }
    Node.Obj group =
        Node.object()
            .put("queries", Node.list(queries))
            .put("transformations", panel.find("transformations").orElse(Node.list()))
            .put("queryOptions", Node.empty())
            .build();
    Node.Obj look =
        Node.object()
            .put("options", panel.find("options").orElse(Node.empty()))
            .put(
                "fieldConfig",
                panel
                    .find("fieldConfig")
                    .orElse(
                        Node.object()
                            .put("defaults", Node.empty())
                            .put("overrides", Node.list())
                            .build()))
            .build();
    return kind(
        "Panel",
        Node.object()
            .put("id", panel.find("id").orElse(Node.of(0)))
            .put("title", panel.text("title").orElse(""))
            .put("description", panel.text("description").orElse(""))
            .put("links", panel.find("links").orElse(Node.list()))
            .put("data", kind("QueryGroup", group))
            .put(
                "vizConfig",
                Node.object()
                    .put("kind", "VizConfig")
                    .put("group", panel.text("type").orElse(""))
                    .put("version", "")
                    .put("spec", look)
                    .build())
            .build());
  }

  private static Node.Obj panelQuery(Node.Obj target) {
    return kind(
        "PanelQuery",
        Node.object()
            .put("query", query(target, target.without("refId", "datasource", "hide")))
            .put("refId", target.text("refId").orElse("A"))
            .put("hidden", target.find("hide").orElse(Node.of(false)))
            .build());
  }

  private static Node.Obj item(Node.Obj panel, String name) {
    Node.Obj at = panel.find("gridPos").flatMap(Node::asObject).orElse(Node.empty());
    return kind(
        "GridLayoutItem",
        Node.object()
            .put("x", at.find("x").orElse(Node.of(0)))
            .put("y", at.find("y").orElse(Node.of(0)))
            .put("width", at.find("w").orElse(Node.of(6)))
            .put("height", at.find("h").orElse(Node.of(3)))
            .put("element", Node.object().put("kind", "ElementReference").put("name", name).build())
            .build());
  }

  private static Node.Obj kind(String kind, Node.Obj spec) {
    return Node.object().put("kind", kind).put("spec", spec).build();
  }

  /** The objects of a list, none when there is no list. */
  static List<Node.Obj> objects(Node.Obj from, String key) {
    List<Node.Obj> found = new ArrayList<>();
    from.find(key)
        .flatMap(Node::asList)
        .ifPresent(list -> list.items().forEach(item -> item.asObject().ifPresent(found::add)));
    return found;
  }
}
