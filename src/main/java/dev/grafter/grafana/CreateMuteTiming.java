package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;

/** {@code POST .../mute-timings}: creates a mute timing; 400 when the name exists. */
record CreateMuteTiming(HttpClient http, boolean editable) {

  void create(String what, Node.Obj timing) {
    HttpCall call =
        HttpCall.send("create the " + what, HttpMethod.POST, ListMuteTimings.PATH, timing);
    http.send(Provenance.of(call, editable));
  }
}
