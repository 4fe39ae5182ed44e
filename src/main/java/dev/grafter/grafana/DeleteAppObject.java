package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpFailure;
import dev.grafter.http.HttpMethod;

/**
 * {@code DELETE /apis/.../<plural>/<name>}: deletes an object; 409 when it changed. A missing one
 * is no error.
 */
record DeleteAppObject(HttpClient http, AppKind kind) {

  void delete(String what, String name, String resourceVersion) {
    Node.Obj options =
        Node.object()
            .put("kind", "DeleteOptions")
            .put("apiVersion", "v1")
            .put("preconditions", Node.object().put("resourceVersion", resourceVersion).build())
            .build();
    try {
      http.send(HttpCall.send("delete the " + what, HttpMethod.DELETE, kind.path(name), options));
    } catch (HttpFailure e) {
      if (!e.notFound()) {
        throw e;
      }
    }
  }
}
