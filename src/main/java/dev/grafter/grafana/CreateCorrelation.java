package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;

/** {@code POST .../uid/<source>/correlations}: adds one more, also when there is an equal one. */
record CreateCorrelation(HttpClient http) {

  void create(String what, String source, Node.Obj correlation) {
    http.send(
        HttpCall.send(
            "create the " + what, HttpMethod.POST, CorrelationPath.of(source), correlation));
  }
}
