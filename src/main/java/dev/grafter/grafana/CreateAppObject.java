package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;

/** {@code POST /apis/.../<plural>}: creates an object; 409 or 412 when it exists. */
record CreateAppObject(HttpClient http, AppKind kind) {

  Node.Obj create(String what, Node.Obj object) {
    return http.send(HttpCall.send("create the " + what, HttpMethod.POST, kind.path(), object))
        .object();
  }
}
