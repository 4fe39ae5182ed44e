package dev.grafter.grafana;

import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpPath;

/** {@code DELETE /api/dashboards/uid/<uid>}: deletes a dashboard. */
record DeleteDashboard(HttpClient http) {

  void delete(String what, String uid) {
    http.send(HttpCall.delete("delete the " + what, HttpPath.of("api", "dashboards", "uid", uid)));
  }
}
