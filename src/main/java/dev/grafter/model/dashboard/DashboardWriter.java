package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import dev.grafter.model.DatasourceRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a dashboard in Grafana's classic JSON, readable by Grafana 10 to 13. */
final class DashboardWriter {

  /** The newest form that Grafana 10 and 11 know. */
  private static final int SCHEMA_VERSION = 39;

  private static final int ROW_HEIGHT = 1;

  private final Dashboard dashboard;
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final List<Node> panels = new ArrayList<>();
  private int top;

  private DashboardWriter(Dashboard dashboard) {
    this.dashboard = dashboard;
    dashboard.variables().forEach(variable -> variables.put(variable.name(), variable));
  }

  static Node.Obj write(Dashboard dashboard) {
    return new DashboardWriter(dashboard).write();
  }

  /** What a row is known by; no panel can have such a key. */
  static String rowKey(Section.Header row) {
    return "row " + row.title();
  }

  private Node.Obj write() {
    dashboard.sections().forEach(this::section);
    return Node.object()
        .put("uid", dashboard.uid())
        .put("title", dashboard.title())
        .put("description", dashboard.description())
        .put("tags", Node.strings(dashboard.tags()))
        .put("timezone", "browser")
        .put("editable", true)
        .put("graphTooltip", 1)
        .put("schemaVersion", SCHEMA_VERSION)
        .put("refresh", dashboard.time().refresh().map(Unit::duration).orElse(""))
        .put("time", time())
        .put("timepicker", Node.empty())
        .put("links", Node.list(dashboard.links().stream().map(DashboardLink::node).toList()))
        .put("templating", list(dashboard.variables().stream().map(Variable::node).toList()))
        .put("annotations", list(annotations()))
        .put("panels", Node.list(panels))
        .build();
  }

  private Node.Obj time() {
    return Node.object()
        .put("from", "now-" + Unit.duration(dashboard.time().range()))
        .put("to", "now")
        .build();
  }

  private static Node.Obj list(List<? extends Node> items) {
    return Node.object().put("list", Node.list(items)).build();
  }

  private List<Node> annotations() {
    List<Node> nodes = new ArrayList<>();
    nodes.add(
        Node.object()
            .put("name", "Annotations & Alerts")
            .put("type", "dashboard")
            .put("builtIn", 1)
            .put("datasource", DatasourceRef.GRAFANA.node())
            .put("enable", true)
            .put("hide", true)
            .put("iconColor", "rgba(0, 211, 255, 1)")
            .build());
    dashboard.annotations().forEach(annotation -> nodes.add(annotation.node()));
    return nodes;
  }

  private void section(Section section) {
    int headerTop = top;
    if (section.header().isPresent()) {
      top += ROW_HEIGHT;
    }
    List<GridPosition> places =
        Layout.flow(section.panels().stream().map(Panel::size).toList(), top);
    List<Node> inner = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      inner.add(panel(section.panels().get(i), places.get(i)));
    }
    section.header().ifPresent(row -> panels.add(row(row, headerTop, inner)));
    if (!section.isCollapsed()) {
      panels.addAll(inner);
      top = Layout.below(places, top);
    }
  }

  private Node.Obj row(Section.Header row, int y, List<Node> inner) {
    return Node.object()
        .put("id", PanelId.of(dashboard.uid(), rowKey(row)))
        .put("type", "row")
        .put("title", row.title())
        .put("collapsed", row.collapsed())
        .putText("repeat", row.repeat())
        .put("gridPos", new GridPosition(0, y, Size.COLUMNS, ROW_HEIGHT).node())
        .put("panels", row.collapsed() ? Node.list(inner) : Node.list())
        .build();
  }

  /** A panel's number and place come between its title and what it shows. */
  private Node.Obj panel(Panel panel, GridPosition place) {
    Node.ObjBuilder builder = Node.object().put("id", PanelId.of(dashboard.uid(), panel.key()));
    if (panel.view() instanceof LibraryPanelView library) {
      return builder
          .put("title", panel.title())
          .put("gridPos", place.node())
          .put("libraryPanel", library.reference())
          .build();
    }
    new PanelWriter(dashboard.datasource(), variables)
        .model(panel)
        .fields()
        .forEach(
            (key, value) -> {
              builder.put(key, value);
              if (key.equals("description")) {
                builder.put("gridPos", place.node());
              }
            });
    return builder.build();
  }
}
