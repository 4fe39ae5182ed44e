package dev.grafter.model.datasource;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.model.Uid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A link from answers of one datasource to a query of another one, such as from a line's trace id
 * to all lines of that trace.
 *
 * @param sourceUid the datasource whose answers it begins at
 * @param label what people click on
 * @param description what it is for
 * @param targetUid the datasource that is asked
 * @param field the field of the answer beside which the link stands
 * @param query what is asked, in the target's own form; {@code ${field}} is replaced
 * @param transformations how more variables are made of the field, in order
 */
public record Correlation(
    String sourceUid,
    String label,
    String description,
    String targetUid,
    String field,
    Node.Obj query,
    List<Transformation> transformations) {

  /**
   * A way to make variables of a field.
   *
   * @param type how
   * @param expression the regular expression; empty for logfmt
   * @param field which field, if another
   * @param variable the variable that the expression's first group becomes
   */
  public record Transformation(
      Type type, Optional<String> expression, Optional<String> field, Optional<String> variable) {

    /** How variables are made. */
    public enum Type {
      /** Each key of a logfmt line. */
      LOGFMT("logfmt"),
      /** A regular expression. */
      REGEX("regex");

      private final String word;

      Type(String word) {
        this.word = word;
      }
    }

    /** Checks that a regular expression is there where it is needed. */
    public Transformation {
      if ((type == Type.REGEX) != expression.isPresent()) {
        throw new IllegalArgumentException(
            "a regex transformation of a correlation has an expression, a logfmt one has none");
      }
    }

    private Node.Obj node() {
      return Node.object()
          .put("type", type.word)
          .putText("expression", expression)
          .putText("field", field)
          .putText("mapValue", variable)
          .build();
    }
  }

  /** Checks both ends. */
  public Correlation {
    Uid.checked(sourceUid, "the source of correlation \"" + label + "\"");
    Uid.checked(targetUid, "the target of correlation \"" + label + "\"");
    transformations = List.copyOf(transformations);
    if (label.isBlank() || field.isBlank()) {
      throw new IllegalArgumentException(
          "a correlation of datasource " + sourceUid + " needs a label and a field");
    }
  }

  /** A link to a Loki query. */
  public static Correlation toLoki(
      String sourceUid, String label, String targetUid, String field, String expr) {
    Node.Obj query = Node.object().put("expr", expr).put("queryType", "range").build();
    return new Correlation(sourceUid, label, "", targetUid, field, query, List.of());
  }

  /** This correlation with one more transformation. */
  public Correlation transform(Transformation more) {
    List<Transformation> all = new ArrayList<>(transformations);
    all.add(more);
    return new Correlation(sourceUid, label, description, targetUid, field, query, all);
  }

  /** The correlation as Grafana keeps it. */
  public Resource.Correlation toResource() {
    Node.ObjBuilder config = Node.object().put("field", field).put("target", query);
    if (!transformations.isEmpty()) {
      config.put(
          "transformations",
          Node.list(transformations.stream().map(Transformation::node).toList()));
    }
    return new Resource.Correlation(
        sourceUid,
        label,
        Node.object()
            .put("targetUID", targetUid)
            .put("description", description)
            .put("type", "query")
            .put("config", config.build())
            .build());
  }
}
