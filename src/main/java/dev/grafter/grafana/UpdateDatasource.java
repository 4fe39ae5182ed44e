package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;
import dev.grafter.http.HttpPath;

/** {@code PUT /api/datasources/uid/<uid>}: replaces a datasource; 409 when its version grew. */
record UpdateDatasource(HttpClient http) {

  void update(String what, String uid, Node.Obj datasource) {
    http.send(
        HttpCall.send(
            "update the " + what,
            HttpMethod.PUT,
            HttpPath.of("api", "datasources", "uid", uid),
            datasource));
  }
}
