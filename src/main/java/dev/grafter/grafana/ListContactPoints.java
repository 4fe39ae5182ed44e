package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpReader;
import java.util.List;

/**
 * {@code GET .../contact-points}: all integrations; those of one name are one contact point.
 * Secrets are hidden.
 */
record ListContactPoints(HttpReader http) {

  List<Node.Obj> all() {
    return http
        .read(HttpCall.get("list the contact points", ContactPointPath.all()))
        .list()
        .items()
        .stream()
        .flatMap(item -> item.asObject().stream())
        .toList();
  }
}
