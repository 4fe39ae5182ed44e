package dev.grafter.grafana;

import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;

/** {@code DELETE .../contact-points/<uid>}: removes an integration; 409 when it is needed. */
record DeleteContactPoint(HttpClient http) {

  void delete(String what, String uid) {
    http.send(HttpCall.delete("delete the " + what, ContactPointPath.of(uid)));
  }
}
