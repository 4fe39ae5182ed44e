package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code GET /api/ruler/grafana/api/v1/rules}: all groups of Grafana's own rules with their
 * intervals, by the titles of their folders.
 */
record ListRulerGroups(HttpReader http) {

  private static final HttpPath PATH = HttpPath.of("api", "ruler", "grafana", "api", "v1", "rules");

  /** The groups, whatever their folder; none where the path is not served. */
  List<Node.Obj> all() {
    return http.find(HttpCall.get("list the rule groups", PATH)).stream()
        .flatMap(reply -> reply.object().fields().values().stream())
        .flatMap(folder -> objects(folder))
        .toList();
  }

  private static Stream<Node.Obj> objects(Node list) {
    return list.asList().stream()
        .flatMap(groups -> groups.items().stream())
        .flatMap(group -> group.asObject().stream());
  }
}
