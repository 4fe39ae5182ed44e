package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;

/**
 * {@code PUT /apis/.../<plural>/<name>}: replaces an object; 409 when its resourceVersion is not
 * the one that the object names.
 */
record ReplaceAppObject(HttpClient http, AppKind kind) {

  Node.Obj replace(String what, String name, Node.Obj object) {
    return http.send(HttpCall.send("update the " + what, HttpMethod.PUT, kind.path(name), object))
        .object();
  }
}
