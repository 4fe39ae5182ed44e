package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import dev.grafter.http.HttpReply;
import java.util.Optional;

/** {@code GET /api/datasources/uid/<uid>}: one datasource, with the names of its secrets. */
record GetDatasource(HttpReader http) {

  Optional<Node.Obj> find(String uid) {
    return http.find(
            HttpCall.get(
                "read the datasource " + uid, HttpPath.of("api", "datasources", "uid", uid)))
        .map(HttpReply::object);
  }
}
