package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import java.util.List;

/** {@code GET /api/annotations}: the annotations that have all of some tags, from a time on. */
record ListAnnotations(HttpReader http) {

  List<Node.Obj> since(long millis, List<String> tags) {
    HttpPath path =
        CreateAnnotation.PATH
            .query("from", Long.toString(millis))
            .query("to", Long.toString(Long.MAX_VALUE >> 20))
            .query("limit", "100");
    for (String tag : tags) {
      path = path.query("tags", tag);
    }
    return http.read(HttpCall.get("look for deploy markers", path)).list().items().stream()
        .flatMap(item -> item.asObject().stream())
        .toList();
  }
}
