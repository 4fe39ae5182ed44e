package dev.grafter.grafana;

import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpPath;

/** {@code DELETE /api/datasources/uid/<uid>}: deletes a datasource. */
record DeleteDatasource(HttpClient http) {

  void delete(String what, String uid) {
    http.send(HttpCall.delete("delete the " + what, HttpPath.of("api", "datasources", "uid", uid)));
  }
}
