package dev.grafter.render.otel;

import dev.grafter.codec.Node;
import dev.grafter.logs.relabel.RelabelRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Receivers of log files. */
final class OtelReceivers {

  /** Where Docker's json-file driver keeps the logs of containers. */
  static final String CONTAINERS = "/var/lib/docker/containers";

  private static final String LOG = CONTAINERS + "/`container_id`/`container_id`-json.log";

  private OtelReceivers() {}

  /**
   * One receiver for each container. The observer has an endpoint without a port once for each.
   *
   * @param rule what must hold for a container, over what the observer found
   * @param rules how labels are made of that
   */
  static Node containers(
      String observer,
      String storage,
      String rule,
      List<RelabelRule> rules,
      OtelPipeline pipeline) {
    Node.ObjBuilder found = Node.object();
    OtelSource.expressions(rules).forEach(found::put);
    found.put("container.name", "").put("container.image.name", "");
    List<Node> operators = new ArrayList<>(pieces());
    operators.addAll(pipeline.operators("attributes[\"" + OtelSource.STREAM + "\"]"));
    Node receiver =
        Node.object()
            .put("rule", "type == \"container\" && port == 0 && " + rule)
            .put("resource_attributes", found.build())
            .put(
                "config",
                file(LOG, storage)
                    .put("include_file_name", false)
                    .put("operators", Node.list(operators))
                    .build())
            .build();
    return Node.object()
        .put("watch_observers", Node.strings(List.of(observer)))
        .put("receivers", Node.object().put("file_log", receiver).build())
        .build();
  }

  /** The receiver of files, with fixed labels. */
  static Node files(
      String path,
      Optional<String> excluded,
      Map<String, String> labels,
      String storage,
      OtelPipeline pipeline) {
    Node.ObjBuilder receiver = file(path, storage);
    excluded.ifPresent(each -> receiver.put("exclude", Node.strings(List.of(each))));
    receiver
        .put("include_file_name", false)
        .put("include_file_path", true)
        .put("resource", Node.object(new TreeMap<>(labels)));
    List<Node> operators = pipeline.operators("attributes[\"" + OtelSource.FILE + "\"]");
    return operators.isEmpty()
        ? receiver.build()
        : receiver.put("operators", Node.list(operators)).build();
  }

  private static Node.ObjBuilder file(String path, String storage) {
    return Node.object()
        .put("include", Node.strings(List.of(path)))
        .put("start_at", "beginning")
        .put("storage", storage);
  }

  /**
   * How a line of Docker's file becomes a line of the container: Docker cuts long lines into
   * pieces, of which the last ends in a newline.
   */
  private static List<Node> pieces() {
    Node container =
        Node.object()
            .put("type", "container")
            .put("format", "docker")
            .put("add_metadata_from_filepath", false)
            .build();
    Node joined =
        Node.object()
            .put("type", "recombine")
            .put("id", "pieces")
            .put("combine_field", "body")
            .put("combine_with", "")
            .put("is_last_entry", "body endsWith \"\\n\"")
            .put("source_identifier", "attributes[\"" + OtelSource.STREAM + "\"]")
            .build();
    Node bare =
        Node.object()
            .put("type", "regex_replace")
            .put("field", "body")
            .put("regex", "\\n$")
            .put("replace_with", "")
            .build();
    return List.of(container, joined, bare);
  }
}
