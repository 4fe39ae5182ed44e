package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;
import dev.grafter.http.HttpPath;

/** {@code POST /api/datasources}: creates a datasource; 409 when the uid or the name exists. */
record CreateDatasource(HttpClient http) {

  void create(String what, Node.Obj datasource) {
    http.send(
        HttpCall.send(
            "create the " + what, HttpMethod.POST, HttpPath.of("api", "datasources"), datasource));
  }
}
