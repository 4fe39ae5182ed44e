package dev.grafter.grafana;

import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;

/**
 * {@code PUT .../policies}: replaces the whole tree. There is no lock. The tree belongs to many, so
 * whether it may be edited in the user interface stays as it is.
 */
record PutPolicies(HttpClient http) {

  void put(String what, PolicyTree tree) {
    HttpCall call =
        HttpCall.send("write the " + what, HttpMethod.PUT, GetPolicies.PATH, tree.body());
    http.send(Provenance.of(call, tree.editable()));
  }
}
