package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;

/** {@code PUT .../mute-timings/<name>}: replaces a mute timing; 409 when its version is another. */
record UpdateMuteTiming(HttpClient http, boolean editable) {

  void update(String what, String name, Node.Obj timing) {
    HttpCall call =
        HttpCall.send("update the " + what, HttpMethod.PUT, GetMuteTiming.path(name), timing);
    http.send(Provenance.of(call, editable));
  }
}
