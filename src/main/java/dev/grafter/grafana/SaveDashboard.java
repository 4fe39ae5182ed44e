package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;
import dev.grafter.http.HttpPath;
import java.util.Optional;

/**
 * {@code POST /api/dashboards/db}: creates or replaces a dashboard; 409 or 412 when its version is
 * another. The folder is sent every time, since a dashboard without one moves to the root.
 */
record SaveDashboard(HttpClient http) {

  /**
   * Saves.
   *
   * @param version the version that is replaced; empty to create
   */
  void save(String what, Node.Obj dashboard, Optional<String> folder, Optional<Node> version) {
    Node.Obj versioned = version.map(number -> dashboard.with("version", number)).orElse(dashboard);
    Node.Obj body =
        Node.object()
            .put("dashboard", versioned)
            .put("folderUid", folder.orElse(""))
            .put("overwrite", false)
            .build();
    http.send(
        HttpCall.send(
            "save the " + what, HttpMethod.POST, HttpPath.of("api", "dashboards", "db"), body));
  }
}
