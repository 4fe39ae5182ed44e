package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;

/** {@code GET .../policies}: the whole tree of notification policies. */
record GetPolicies(HttpReader http) {

  static final HttpPath PATH = HttpPath.of("api", "v1", "provisioning", "policies");

  Node.Obj tree() {
    return http.read(HttpCall.get("read the notification policies", PATH)).object();
  }
}
