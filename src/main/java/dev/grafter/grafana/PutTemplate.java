package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;
import java.util.Optional;

/** {@code PUT .../templates/<name>}: creates or replaces; 409 when its version is another. */
record PutTemplate(HttpClient http, boolean editable) {

  Node.Obj put(String what, String name, String template, Optional<String> version) {
    Node.Obj body = Node.object().put("template", template).putText("version", version).build();
    HttpCall call =
        HttpCall.send("write the " + what, HttpMethod.PUT, GetTemplate.path(name), body);
    return http.send(Provenance.of(call, editable)).object();
  }
}
