package dev.grafter.loki;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;

/**
 * {@code POST /loki/api/v1/rules/<namespace>}: creates or replaces the group of the name in the
 * body. There is no lock. JSON is YAML, so that is sent.
 */
record PostGroup(HttpClient http, Tenant tenant) {

  void post(String what, String namespace, Node.Obj group) {
    http.send(
        tenant.of(
            HttpCall.send("write the " + what, HttpMethod.POST, RulesPath.of(namespace), group)));
  }
}
