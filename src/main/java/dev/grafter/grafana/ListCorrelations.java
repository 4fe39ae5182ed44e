package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import dev.grafter.http.HttpReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /api/datasources/correlations}: all correlations, page by page; some releases answer
 * 404 when there are none, and early ones one plain list.
 */
record ListCorrelations(HttpReader http) {

  private static final int PAGE = 1000;

  List<Node.Obj> all() {
    List<Node.Obj> all = new ArrayList<>();
    int number = 1;
    List<Node.Obj> page = page(number);
    while (!page.isEmpty()) {
      all.addAll(page);
      number++;
      page = page.size() < PAGE ? List.of() : page(number);
    }
    return all;
  }

  private List<Node.Obj> page(int number) {
    HttpPath path =
        CorrelationPath.all()
            .query("limit", Integer.toString(PAGE))
            .query("page", Integer.toString(number));
    return http.find(HttpCall.get("list the correlations", path)).stream()
        .flatMap(reply -> items(reply).stream())
        .flatMap(list -> list.items().stream())
        .flatMap(item -> item.asObject().stream())
        .toList();
  }

  private static Optional<Node.Arr> items(HttpReply reply) {
    Node answer = reply.json();
    return answer
        .asList()
        .or(() -> answer.asObject().flatMap(o -> o.find("correlations")).flatMap(Node::asList));
  }
}
