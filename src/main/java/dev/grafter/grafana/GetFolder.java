package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import dev.grafter.http.HttpReply;
import java.util.Optional;

/** {@code GET /api/folders/<uid>}: one folder, with version and parent. */
record GetFolder(HttpReader http) {

  Optional<Node.Obj> find(String uid) {
    return http.find(HttpCall.get("read the folder " + uid, HttpPath.of("api", "folders", uid)))
        .map(HttpReply::object);
  }
}
