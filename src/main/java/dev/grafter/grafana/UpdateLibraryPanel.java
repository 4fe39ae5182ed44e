package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;

/** {@code PATCH /api/library-elements/<uid>}: replaces a panel; 412 when its version is another. */
record UpdateLibraryPanel(HttpClient http) {

  void update(String what, String uid, Node.Obj panel) {
    http.send(
        HttpCall.send("update the " + what, HttpMethod.PATCH, LibraryPanelPath.of(uid), panel));
  }
}
