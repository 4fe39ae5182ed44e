package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import java.util.List;

/** {@code GET .../mute-timings}: all mute timings. */
record ListMuteTimings(HttpReader http) {

  static final HttpPath PATH = HttpPath.of("api", "v1", "provisioning", "mute-timings");

  List<Node.Obj> all() {
    return http.read(HttpCall.get("list the mute timings", PATH)).list().items().stream()
        .flatMap(item -> item.asObject().stream())
        .toList();
  }
}
