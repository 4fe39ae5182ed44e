package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpReader;
import dev.grafter.http.HttpReply;
import java.util.Optional;

/** {@code GET /apis/.../<plural>/<name>}: one object. */
record GetAppObject(HttpReader http, AppKind kind) {

  Optional<Node.Obj> find(String name) {
    return http.find(
            HttpCall.get("read one of the " + kind.words() + ", " + name + ",", kind.path(name)))
        .map(HttpReply::object);
  }
}
