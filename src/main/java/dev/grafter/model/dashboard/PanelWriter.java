package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import dev.grafter.model.DatasourceRef;
import java.util.Map;

/**
 * Writes what a panel is, without its number and place.
 *
 * @param standard whom it asks unless it says otherwise
 * @param variables how the dashboard's variables go into addresses, by name
 */
record PanelWriter(DatasourceRef standard, Map<String, Variable> variables) {

  Node.Obj model(Panel panel) {
    DatasourceRef datasource = panel.datasource().orElse(standard);
    LinkWriter writer = new LinkWriter(datasource, panel.queries(), variables);
    Node.ObjBuilder builder =
        Node.object()
            .put("type", panel.view().type())
            .put("title", panel.title())
            .put("description", panel.description());
    if (panel.view().shows() != Visualization.Shows.NOTHING) {
      builder.put("datasource", datasource.node()).put("targets", targets(panel, datasource));
    }
    builder
        .putText("interval", panel.minInterval().map(Unit::duration))
        .putText("timeFrom", panel.timeFrom().map(Unit::duration))
        .put("fieldConfig", fieldConfig(panel, writer))
        .put("options", panel.view().options())
        .put(
            "transformations",
            Node.list(panel.transformations().stream().map(Transformation::node).toList()))
        .put("links", writer.all(panel.links()));
    panel.repeat().ifPresent(repeat -> repeat(builder, repeat));
    return builder.build();
  }

  private static Node.Arr targets(Panel panel, DatasourceRef datasource) {
    return Node.list(panel.queries().stream().map(query -> query.node(datasource)).toList());
  }

  private static Node.Obj fieldConfig(Panel panel, LinkWriter writer) {
    return Node.object()
        .put("defaults", panel.fields().node(panel.view().custom(), writer))
        .put(
            "overrides",
            Node.list(panel.overrides().stream().map(each -> each.node(writer)).toList()))
        .build();
  }

  private static void repeat(Node.ObjBuilder builder, Repeat repeat) {
    builder
        .put("repeat", repeat.variable())
        .put("repeatDirection", repeat.perLine() == 0 ? "v" : "h");
    if (repeat.perLine() > 0) {
      builder.put("maxPerRow", repeat.perLine());
    }
  }
}
