package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;

/** {@code POST .../contact-points}: adds an integration to the contact point of its name. */
record CreateContactPoint(HttpClient http, boolean editable) {

  void create(String what, Node.Obj integration) {
    HttpCall call =
        HttpCall.send("create the " + what, HttpMethod.POST, ContactPointPath.all(), integration);
    http.send(Provenance.of(call, editable));
  }
}
