package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import dev.grafter.model.DatasourceRef;
import java.util.List;
import java.util.Map;

/**
 * Writes the links of one panel.
 *
 * @param datasource what the panel asks
 * @param queries what it asks for
 * @param variables how the dashboard's variables go into an address, by name
 */
record LinkWriter(
    DatasourceRef datasource, List<LokiQuery> queries, Map<String, Variable> variables) {

  Node.Arr all(List<Link> links) {
    return Node.list(links.stream().map(this::node).toList());
  }

  private Node.Obj node(Link link) {
    return Node.object()
        .put("title", link.title())
        .put("url", url(link))
        .put("targetBlank", link.newTab())
        .build();
  }

  private String url(Link link) {
    if (link instanceof Link.Url plain) {
      return plain.url();
    } else if (link instanceof Link.ToDashboard target) {
      return dashboard(target);
    }
    return ExploreUrl.of(datasource, queries, variables);
  }

  private static String dashboard(Link.ToDashboard target) {
    StringBuilder url = new StringBuilder("/d/" + target.uid() + "?${__url_time_range}");
    target
        .variables()
        .forEach((name, value) -> url.append("&var-").append(name).append('=').append(value));
    return url.toString();
  }
}
