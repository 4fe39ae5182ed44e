package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;

/** {@code POST /api/library-elements}: creates a library panel; 400 when uid or name exist. */
record CreateLibraryPanel(HttpClient http) {

  void create(String what, Node.Obj panel) {
    http.send(HttpCall.send("create the " + what, HttpMethod.POST, LibraryPanelPath.all(), panel));
  }
}
