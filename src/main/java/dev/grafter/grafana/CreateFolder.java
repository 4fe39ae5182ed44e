package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;
import dev.grafter.http.HttpPath;

/** {@code POST /api/folders}: creates a folder; 409 or 412 when the uid exists. */
record CreateFolder(HttpClient http) {

  void create(String what, Node.Obj folder) {
    http.send(
        HttpCall.send(
            "create the " + what, HttpMethod.POST, HttpPath.of("api", "folders"), folder));
  }
}
