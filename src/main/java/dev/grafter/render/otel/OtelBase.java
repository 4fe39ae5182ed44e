package dev.grafter.render.otel;

import dev.grafter.codec.Node;
import dev.grafter.logs.collect.BaseLabel;
import java.util.ArrayList;
import java.util.List;

/** What is known of a container's line before any stage sees it. */
final class OtelBase {

  private static final String STREAM = "log.iostream";
  private static final String JOB = "logging_jobname";

  private OtelBase() {}

  /**
   * The resource attributes that the receiver of a container gets, as expressions over what the
   * observer found. Those that it would get anyway are taken away.
   */
  static Node found() {
    Node.ObjBuilder out = Node.object();
    for (BaseLabel label : BaseLabel.values()) {
      switch (label) {
        case CONTAINER_ID -> out.put(label.label(), "`container_id`");
        case CONTAINER_NAME -> out.put(label.label(), "`name`");
        case JOB ->
            out.put(label.label(), "`\"" + JOB + "\" in labels ? labels[\"" + JOB + "\"] : \"\"`");
        case LOGSTREAM -> {}
      }
    }
    return out.put("container.name", "").put("container.image.name", "").build();
  }

  /**
   * How a line of Docker's file becomes a line of the container: Docker cuts long lines into
   * pieces, of which the last ends in a newline.
   */
  static Node.Arr operators(OtelPipeline pipeline) {
    List<Node> operators = new ArrayList<>();
    operators.add(
        Node.object()
            .put("type", "container")
            .put("format", "docker")
            .put("add_metadata_from_filepath", false)
            .build());
    operators.add(
        Node.object()
            .put("type", "recombine")
            .put("id", "pieces")
            .put("combine_field", "body")
            .put("combine_with", "")
            .put("is_last_entry", "body endsWith \"\\n\"")
            .put("source_identifier", "attributes[\"" + STREAM + "\"]")
            .build());
    operators.add(
        Node.object()
            .put("type", "regex_replace")
            .put("field", "body")
            .put("regex", "\\n$")
            .put("replace_with", "")
            .build());
    operators.addAll(pipeline.operators());
    return Node.list(operators);
  }

  /** The statements that make labels of it. */
  static List<String> statements() {
    List<String> statements = new ArrayList<>();
    statements.add("keep_keys(log.attributes, " + Ottl.list(List.of(STREAM)) + ")");
    for (BaseLabel label : BaseLabel.values()) {
      String value =
          label == BaseLabel.LOGSTREAM ? Ottl.attribute(STREAM) : Ottl.resource(label.label());
      statements.add(Ottl.set(Ottl.attribute(label.label()), value));
    }
    statements.add(Ottl.delete(STREAM));
    return statements;
  }
}
