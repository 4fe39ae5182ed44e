package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import dev.grafter.http.HttpReply;
import java.util.Optional;

/** {@code GET .../mute-timings/<name>}: one mute timing. */
record GetMuteTiming(HttpReader http) {

  static HttpPath path(String name) {
    return HttpPath.of("api", "v1", "provisioning", "mute-timings", name);
  }

  Optional<Node.Obj> find(String name) {
    return http.find(HttpCall.get("read the mute timing " + name, path(name)))
        .map(HttpReply::object);
  }
}
