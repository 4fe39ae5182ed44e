package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpReader;
import java.util.Optional;

/** {@code GET /api/library-elements/<uid>}: one library panel. */
record GetLibraryPanel(HttpReader http) {

  Optional<Node.Obj> find(String uid) {
    return http.find(HttpCall.get("read the library panel " + uid, LibraryPanelPath.of(uid)))
        .flatMap(reply -> reply.object().find("result"))
        .flatMap(Node::asObject);
  }
}
