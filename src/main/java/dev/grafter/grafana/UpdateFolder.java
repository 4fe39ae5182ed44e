package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;
import dev.grafter.http.HttpPath;

/** {@code PUT /api/folders/<uid>}: renames a folder; 409 or 412 when its version is another. */
record UpdateFolder(HttpClient http) {

  void update(String what, String uid, String title, Node version) {
    Node.Obj body =
        Node.object().put("title", title).put("version", version).put("overwrite", false).build();
    http.send(
        HttpCall.send(
            "update the " + what, HttpMethod.PUT, HttpPath.of("api", "folders", uid), body));
  }
}
