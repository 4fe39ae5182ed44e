package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;

/** {@code PATCH .../uid/<source>/correlations/<uid>}: changes a correlation. There is no lock. */
record UpdateCorrelation(HttpClient http) {

  void update(String what, String source, String uid, Node.Obj correlation) {
    http.send(
        HttpCall.send(
            "update the " + what, HttpMethod.PATCH, CorrelationPath.of(source, uid), correlation));
  }
}
