package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;
import dev.grafter.http.HttpPath;

/** {@code POST /api/folders/<uid>/move}: puts a folder below another one, or below the root. */
record MoveFolder(HttpClient http) {

  void move(String what, String uid, String parentUid) {
    http.send(
        HttpCall.send(
            "move the " + what,
            HttpMethod.POST,
            HttpPath.of("api", "folders", uid, "move"),
            Node.object().put("parentUid", parentUid).build()));
  }
}
