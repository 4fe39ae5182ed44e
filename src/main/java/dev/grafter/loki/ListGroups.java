package dev.grafter.loki;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.codec.YamlOptions;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpFailure;
import dev.grafter.http.HttpReader;
import dev.grafter.http.HttpReply;
import dev.grafter.sync.RemoteException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code GET /loki/api/v1/rules}: all groups by namespace, as YAML. Without any, a ruler with an
 * object store answers 404, and one with files complains about the folder.
 */
record ListGroups(HttpReader http, Tenant tenant, String server) {

  /**
   * A group.
   *
   * @param namespace its namespace; with files, the name of the file
   * @param content the group
   */
  record Group(String namespace, Node.Obj content) {

    String name() {
      return content.text("name").orElse("");
    }
  }

  List<Group> all() {
    HttpCall call = tenant.of(HttpCall.get("list the ruler's rules", RulesPath.all()));
    try {
      return http.find(call).map(this::groups).orElse(List.of());
    } catch (HttpFailure e) {
      if (e.status() == 400 && e.serverText().contains("no such file or directory")) {
        return List.of();
      }
      throw e;
    }
  }

  private List<Group> groups(HttpReply reply) {
    List<Group> groups = new ArrayList<>();
    parsed(reply)
        .asObject()
        .orElse(Node.empty())
        .fields()
        .forEach(
            (namespace, list) ->
                list.asList().stream()
                    .flatMap(all -> all.items().stream())
                    .flatMap(item -> item.asObject().stream())
                    .forEach(group -> groups.add(new Group(namespace, group))));
    return groups;
  }

  private Node parsed(HttpReply reply) {
    try {
      return Yaml.parse(reply.body(), "answer", YamlOptions.GO_V3);
    } catch (CodecException e) {
      throw new RemoteException(
          RemoteException.Kind.UNAVAILABLE,
          "Tried to list the ruler's rules on "
              + server
              + " but the answer is no YAML: check loki.externalUrl in grafter.yml.",
          e);
    }
  }
}
