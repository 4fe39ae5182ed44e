package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import java.util.List;

/** {@code GET /api/datasources}: all datasources, without what concerns secrets. */
record ListDatasources(HttpReader http) {

  List<Node.Obj> all() {
    return http
        .read(HttpCall.get("list the datasources", HttpPath.of("api", "datasources")))
        .list()
        .items()
        .stream()
        .flatMap(item -> item.asObject().stream())
        .toList();
  }
}
