package dev.grafter.render.loki;

import dev.grafter.codec.Node;
import dev.grafter.fleet.LokiMode;
import dev.grafter.fleet.Stack;
import dev.grafter.render.Mounts;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The part of Loki's configuration that the ruler reads. Its rules are files, which it reads again
 * by itself within a minute; where Grafana pages, the file is there too and holds no rule.
 *
 * @param stack what runs
 * @param datasource the uid of Grafana's datasource, to which alerts link
 */
record RulerSettings(Stack stack, Optional<String> datasource) {

  Node.Obj node() {
    Node.ObjBuilder ruler =
        Node.object()
            .put("storage", storage())
            .put("rule_path", Mounts.LOKI_DATA + "/rules-temp")
            .put("enable_api", true);
    if (stack.mode() == LokiMode.HA) {
      ruler.put("enable_sharding", true);
    }
    if (!stack.alertmanagers().isEmpty()) {
      ruler
          .put("alertmanager_url", alertmanagers())
          .put("enable_alertmanager_v2", true)
          .put("external_url", stack.site().grafana().url().toString())
          .putText("datasource_uid", datasource);
    }
    return ruler.build();
  }

  private static Node.Obj storage() {
    Node.Obj local = Node.empty().with("directory", Mounts.RULES);
    return Node.object().put("type", "local").put("local", local).build();
  }

  /** Every ruler tells all of them, and they agree on who sends. */
  private String alertmanagers() {
    return stack.alertmanagers().stream()
        .map(host -> "http://" + host + ":" + Stack.ALERTMANAGER_PORT)
        .collect(Collectors.joining(","));
  }
}
