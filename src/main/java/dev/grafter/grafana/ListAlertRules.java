package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import java.util.List;

/**
 * {@code GET /api/v1/provisioning/alert-rules}: all rules with their provenance, but without the
 * intervals of their groups.
 */
record ListAlertRules(HttpReader http) {

  List<Node.Obj> all() {
    HttpPath path = HttpPath.of("api", "v1", "provisioning", "alert-rules");
    return http.read(HttpCall.get("list the alert rules", path)).list().items().stream()
        .flatMap(item -> item.asObject().stream())
        .toList();
  }
}
