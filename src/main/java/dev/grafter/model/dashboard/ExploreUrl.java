package dev.grafter.model.dashboard;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.model.DatasourceRef;
import dev.grafter.model.VariableUse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The address of Explore with given queries. The queries stand in it as JSON, in percent encoding.
 * A dashboard's variable must stay readable for Grafana and its value must fit both: values of
 * lists are joined by {@code |}, free text is percent-encoded. What cannot be carried that way is a
 * quote or backslash in free text, since Grafana has no format that writes both JSON and an
 * address; the panel's own menu entry "Explore" carries it. Macros such as {@code $__auto} are left
 * for Explore to fill in.
 */
final class ExploreUrl {

  private static final String FROM = "@from@";
  private static final String TO = "@to@";

  private ExploreUrl() {}

  static String of(
      DatasourceRef datasource, List<LokiQuery> queries, Map<String, Variable> variables) {
    Node.Arr list =
        Node.list(queries.stream().map(query -> query.exploreNode(datasource)).toList());
    Node.Obj pane =
        Node.object()
            .put("datasource", datasource.uid())
            .put("queries", list)
            .put("range", Node.object().put("from", FROM).put("to", TO).build())
            .build();
    String panes = Json.write(Node.object().put("grafter", pane).build());
    String encoded =
        VariableUse.replace(panes, ExploreUrl::encode, name -> inAddress(name, variables));
    return "/explore?schemaVersion=1&panes="
        + encoded.replace(encode(FROM), "${__from}").replace(encode(TO), "${__to}");
  }

  private static String inAddress(String name, Map<String, Variable> variables) {
    Variable variable = variables.get(name);
    return "${" + name + (variable != null && variable.isList() ? ":pipe}" : ":percentencode}");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
