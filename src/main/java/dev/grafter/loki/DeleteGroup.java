package dev.grafter.loki;

import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;

/** {@code DELETE /loki/api/v1/rules/<namespace>/<group>}: a missing one is no error. */
record DeleteGroup(HttpClient http, Tenant tenant) {

  void delete(String what, String namespace, String group) {
    http.send(tenant.of(HttpCall.delete("delete the " + what, RulesPath.of(namespace, group))));
  }
}
