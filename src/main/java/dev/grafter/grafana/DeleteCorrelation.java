package dev.grafter.grafana;

import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;

/** {@code DELETE .../uid/<source>/correlations/<uid>}: deletes a correlation. */
record DeleteCorrelation(HttpClient http) {

  void delete(String what, String source, String uid) {
    http.send(HttpCall.delete("delete the " + what, CorrelationPath.of(source, uid)));
  }
}
