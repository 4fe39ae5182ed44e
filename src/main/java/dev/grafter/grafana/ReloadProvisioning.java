package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;
import dev.grafter.http.HttpPath;

/** {@code POST /api/admin/provisioning/<kind>/reload}: reads the files of a kind again. */
record ReloadProvisioning(HttpClient http) {

  void reload(String kind) {
    http.send(
        HttpCall.send(
            "reload the provisioned " + kind,
            HttpMethod.POST,
            HttpPath.of("api", "admin", "provisioning", kind, "reload"),
            Node.empty()));
  }
}
