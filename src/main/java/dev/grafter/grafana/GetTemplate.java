package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import dev.grafter.http.HttpReply;
import java.util.Optional;

/** {@code GET .../templates/<name>}: one group of notification templates. */
record GetTemplate(HttpReader http) {

  static HttpPath path(String name) {
    return HttpPath.of("api", "v1", "provisioning", "templates", name);
  }

  Optional<Node.Obj> find(String name) {
    return http.find(HttpCall.get("read the template " + name, path(name))).map(HttpReply::object);
  }
}
