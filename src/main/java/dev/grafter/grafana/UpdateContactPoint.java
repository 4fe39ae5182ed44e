package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;

/** {@code PUT .../contact-points/<uid>}: replaces an integration. There is no lock. */
record UpdateContactPoint(HttpClient http, boolean editable) {

  void update(String what, String uid, Node.Obj integration) {
    HttpCall call =
        HttpCall.send("update the " + what, HttpMethod.PUT, ContactPointPath.of(uid), integration);
    http.send(Provenance.of(call, editable));
  }
}
