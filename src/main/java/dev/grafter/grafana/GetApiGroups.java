package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpFailure;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code GET /apis}: which groups of the app platform are served, in which versions. */
record GetApiGroups(HttpReader http) {

  private static final HttpCall CALL =
      HttpCall.get("ask which APIs it serves", HttpPath.of("apis"));

  /** Versions by group; empty before the app platform. */
  Map<String, List<String>> versions() {
    Map<String, List<String>> versions = new TreeMap<>();
    answer()
        .flatMap(answer -> answer.find("groups"))
        .flatMap(Node::asList)
        .ifPresent(groups -> groups.items().forEach(group -> read(group, versions)));
    return versions;
  }

  /** Before 12 the path is unknown: 404, or the page of the user interface. */
  private Optional<Node.Obj> answer() {
    try {
      return http.find(CALL).map(reply -> reply.object());
    } catch (HttpFailure e) {
      if (e.kind() == HttpFailure.Kind.MALFORMED
          || e.kind() == HttpFailure.Kind.REDIRECT
          || e.status() == 404) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static void read(Node node, Map<String, List<String>> versions) {
    node.asObject()
        .ifPresent(
            group ->
                group
                    .text("name")
                    .ifPresent(
                        name ->
                            versions.put(
                                name,
                                group.find("versions").flatMap(Node::asList).stream()
                                    .flatMap(list -> list.items().stream())
                                    .flatMap(item -> item.asObject().stream())
                                    .flatMap(item -> item.text("version").stream())
                                    .toList())));
  }
}
