package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import dev.grafter.http.HttpReply;
import java.util.Optional;

/** {@code GET /api/dashboards/uid/<uid>}: one dashboard with what Grafana knows about it. */
record GetDashboard(HttpReader http) {

  Optional<Node.Obj> find(String uid) {
    return http.find(
            HttpCall.get("read the dashboard " + uid, HttpPath.of("api", "dashboards", "uid", uid)))
        .map(HttpReply::object);
  }
}
