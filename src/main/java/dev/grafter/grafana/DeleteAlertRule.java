package dev.grafter.grafana;

import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpPath;

/** {@code DELETE .../alert-rules/<uid>}: deletes one rule; a missing one is no error. */
record DeleteAlertRule(HttpClient http) {

  void delete(String what, String uid) {
    HttpPath path = HttpPath.of("api", "v1", "provisioning", "alert-rules", uid);
    http.send(HttpCall.delete("delete a rule of the " + what, path));
  }
}
