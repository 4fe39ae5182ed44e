package dev.grafter.grafana;

import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpPath;

/** {@code DELETE /api/folders/<uid>}: deletes a folder with all that lies in it. */
record DeleteFolder(HttpClient http) {

  void delete(String what, String uid) {
    http.send(HttpCall.delete("delete the " + what, HttpPath.of("api", "folders", uid)));
  }
}
