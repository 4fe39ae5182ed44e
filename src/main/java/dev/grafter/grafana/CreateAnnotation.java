package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;
import dev.grafter.http.HttpPath;

/** {@code POST /api/annotations}: adds one more annotation, also when there is an equal one. */
record CreateAnnotation(HttpClient http) {

  static final HttpPath PATH = HttpPath.of("api", "annotations");

  void create(Node.Obj annotation) {
    http.send(HttpCall.send("mark the deploy", HttpMethod.POST, PATH, annotation));
  }
}
