package dev.grafter.cli;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fleet.Site;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceProvider;
import dev.grafter.model.ResourceSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small definition for tests of the commands. */
public final class SampleProvider implements ResourceProvider {

  static final String QUERY =
      "sum by (container) (count_over_time({container=~\\\".+\\\"} |= \\\"error\\\" [5m]))";

  @Override
  public ResourceSet resources(Site site) {
    return ResourceSet.of(
        new Resource.Folder("t-logs", "Test logs", Optional.empty()),
        new Resource.Datasource(
            "t-loki",
            "Test Loki",
            json("{'type': 'loki', 'access': 'proxy', 'url': '" + site.loki().url() + "'}"),
            Map.of()),
        new Resource.Dashboard(
            Optional.of("t-logs"),
            json(
                "{'uid': 't-errors', 'title': 'Errors', 'panels': [{'id': 1, 'type': 'timeseries',"
                    + " 'title': 'Rate', 'gridPos': {'h': 8, 'w': 24, 'x': 0, 'y': 0}, 'targets':"
                    + " [{'refId': 'A', 'expr': '"
                    + QUERY
                    + "'}]}]}")),
        new Resource.RuleGroup(
            "t-logs",
            "test",
            Duration.ofMinutes(1),
            List.of(
                json(
                    "{'uid': 't-r1', 'title': 'Errors', 'condition': 'A', 'for': '1m',"
                        + " 'noDataState': 'OK', 'execErrState': 'Error', 'data': [{'refId': 'A',"
                        + " 'relativeTimeRange': {'from': 600, 'to': 0}, 'datasourceUid': 't-loki',"
                        + " 'model': {'refId': 'A', 'expr': '"
                        + QUERY
                        + "', 'queryType': 'instant'}}]}"))));
  }

  private static Node.Obj json(String text) {
    return Json.parse(text.replace('\'', '"'), "test").asObject().orElseThrow();
  }
}
