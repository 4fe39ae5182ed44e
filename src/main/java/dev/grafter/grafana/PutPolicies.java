package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;

/** {@code PUT .../policies}: replaces the whole tree. There is no lock. */
record PutPolicies(HttpClient http, boolean editable) {

  void put(String what, Node.Obj tree) {
    HttpCall call = HttpCall.send("write the " + what, HttpMethod.PUT, GetPolicies.PATH, tree);
    http.send(Provenance.of(call, editable));
  }
}
