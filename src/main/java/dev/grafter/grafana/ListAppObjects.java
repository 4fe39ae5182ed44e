package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code GET /apis/.../<plural>}: all objects of a kind, page by page. */
record ListAppObjects(HttpReader http, AppKind kind) {

  private static final String METADATA_ONLY =
      "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io";
  private static final String PAGE = "500";

  /**
   * Lists.
   *
   * @param selector which labels they must have, if any
   * @param metadataOnly whether the metadata is enough
   */
  List<Node.Obj> items(Optional<String> selector, boolean metadataOnly) {
    HttpPath path = kind.path().query("limit", PAGE);
    HttpPath selected = selector.map(text -> path.query("labelSelector", text)).orElse(path);
    List<Node.Obj> items = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<String> next = Optional.of("");
    while (next.isPresent() && seen.add(next.get())) {
      String token = next.get();
      Node.Obj page =
          page(token.isEmpty() ? selected : selected.query("continue", token), metadataOnly);
      page.find("items").flatMap(Node::asList).stream()
          .flatMap(list -> list.items().stream())
          .flatMap(item -> item.asObject().stream())
          .forEach(items::add);
      next = page.text("metadata", "continue").filter(text -> !text.isEmpty());
    }
    return items;
  }

  private Node.Obj page(HttpPath path, boolean metadataOnly) {
    HttpCall call = HttpCall.get("list the " + kind.words(), path);
    return http.read(metadataOnly ? call.header("Accept", METADATA_ONLY) : call).object();
  }
}
