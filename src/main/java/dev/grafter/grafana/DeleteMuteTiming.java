package dev.grafter.grafana;

import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpPath;
import java.util.Optional;

/**
 * {@code DELETE .../mute-timings/<name>}: deletes a mute timing; 409 when it is needed or its
 * version is another. A missing one is no error.
 */
record DeleteMuteTiming(HttpClient http) {

  void delete(String what, String name, Optional<String> version) {
    HttpPath path = GetMuteTiming.path(name);
    http.send(
        HttpCall.delete(
            "delete the " + what, version.map(text -> path.query("version", text)).orElse(path)));
  }
}
