package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import java.util.List;

/** {@code GET /api/library-elements/<uid>/connections/}: the dashboards that show a panel. */
record ListLibraryConnections(HttpReader http) {

  List<String> dashboards(String uid) {
    HttpPath path = HttpPath.of("api", "library-elements", uid, "connections", "");
    return http.find(HttpCall.get("ask who shows the library panel " + uid, path)).stream()
        .flatMap(reply -> reply.object().find("result").flatMap(Node::asList).stream())
        .flatMap(list -> list.items().stream())
        .flatMap(item -> item.asObject().stream())
        .flatMap(one -> one.text("connectionUid").stream())
        .toList();
  }
}
