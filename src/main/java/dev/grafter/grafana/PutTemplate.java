package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;
import java.util.Optional;

/** {@code PUT .../templates/<name>}: creates or replaces; 409 when its version is another. */
record PutTemplate(HttpClient http) {

  Node.Obj put(String name, String template, Optional<String> version) {
    Node.Obj body = Node.object().put("template", template).putText("version", version).build();
    return http.send(
            HttpCall.send("write the ledger " + name, HttpMethod.PUT, GetTemplate.path(name), body))
        .object();
  }
}
