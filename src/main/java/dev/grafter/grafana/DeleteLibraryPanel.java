package dev.grafter.grafana;

import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;

/** {@code DELETE /api/library-elements/<uid>}: deletes a panel; 403 while a dashboard shows it. */
record DeleteLibraryPanel(HttpClient http) {

  void delete(String what, String uid) {
    http.send(HttpCall.delete("delete the " + what, LibraryPanelPath.of(uid)));
  }
}
