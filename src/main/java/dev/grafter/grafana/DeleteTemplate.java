package dev.grafter.grafana;

import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpPath;
import java.util.Optional;

/** {@code DELETE .../templates/<name>}: deletes a group; a missing one is no error. */
record DeleteTemplate(HttpClient http) {

  void delete(String what, String name, Optional<String> version) {
    HttpPath path = GetTemplate.path(name);
    http.send(
        HttpCall.delete(
            "delete the " + what, version.map(text -> path.query("version", text)).orElse(path)));
  }
}
