package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import java.util.List;

/**
 * {@code GET .../templates}: all groups of notification templates; once 404 when there are none.
 */
record ListTemplates(HttpReader http) {

  List<Node.Obj> all() {
    HttpPath path = HttpPath.of("api", "v1", "provisioning", "templates");
    return http.find(HttpCall.get("list the notification templates", path)).stream()
        .flatMap(reply -> reply.list().items().stream())
        .flatMap(item -> item.asObject().stream())
        .toList();
  }
}
