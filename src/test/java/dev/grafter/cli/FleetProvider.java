package dev.grafter.cli;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fleet.Site;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceProvider;
import dev.grafter.model.ResourceSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fifty objects for each site, most of them the same everywhere. */
public final class FleetProvider implements ResourceProvider {

  static final int OBJECTS = 50;
  private static final int GROUPS = 2;
  private static final List<Resource> SHARED = shared();

  @Override
  public ResourceSet resources(Site site) {
    List<Resource> resources = new ArrayList<>();
    resources.add(new Resource.Folder("f-logs", "Logs", Optional.empty()));
    resources.add(
        new Resource.Datasource(
            "f-loki",
            "Loki",
            json("{'type': 'loki', 'access': 'proxy', 'url': '" + site.loki().url() + "'}"),
            Map.of()));
    resources.addAll(SHARED);
    return ResourceSet.of(resources);
  }

  private static List<Resource> shared() {
    List<Resource> shared = new ArrayList<>();
    for (int i = 0; i < GROUPS; i++) {
      shared.add(group(i));
    }
    for (int i = 0; shared.size() < OBJECTS - 2; i++) {
      shared.add(dashboard(i, "Dashboard"));
    }
    return List.copyOf(shared);
  }

  private static Resource group(int i) {
    return new Resource.RuleGroup(
        "f-logs",
        "group " + i,
        Duration.ofMinutes(1),
        List.of(
            json(
                "{'uid': 'f-r"
                    + i
                    + "', 'title': 'Rule "
                    + i
                    + "', 'condition': 'A', 'for': '1m', 'noDataState': 'OK', 'execErrState':"
                    + " 'Error', 'data': [{'refId': 'A', 'relativeTimeRange': {'from': 600, 'to':"
                    + " 0}, 'datasourceUid': 'f-loki', 'model': {'refId': 'A', 'expr': 'vector(1)',"
                    + " 'queryType': 'instant'}}]}")));
  }

  static Resource dashboard(int i, String title) {
    List<Node> panels = new ArrayList<>();
    for (int id = 1; id <= 6; id++) {
      panels.add(
          json(
              "{'id': "
                  + id
                  + ", 'type': 'timeseries', 'title': 'Panel "
                  + id
                  + "', 'gridPos': {'h': 8, 'w': 12, 'x': 0, 'y': "
                  + id * 8
                  + "}, 'datasource': {'type': 'loki', 'uid': 'f-loki'}, 'targets': [{'refId':"
                  + " 'A', 'expr': 'sum by (level) (count_over_time({a=~\\\".+\\\"}[5m]))'}]}"));
    }
    return new Resource.Dashboard(
        Optional.of("f-logs"),
        Node.object()
            .put("uid", "f-d" + i)
            .put("title", title + " " + i)
            .put("panels", Node.list(panels))
            .build());
  }

  private static Node.Obj json(String text) {
    return Json.parse(text.replace('\'', '"'), "test").asObject().orElseThrow();
  }
}
