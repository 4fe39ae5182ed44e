package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.model.DatasourceRef;
import java.util.Objects;
import java.util.Optional;

/**
 * The values that a label of Loki has.
 *
 * @param head what all variables have
 * @param datasource whom to ask
 * @param label the label
 * @param stream the streams that are looked at; empty for all
 * @param multiple how many values can be chosen
 */
public record LabelValuesVariable(
    VariableHead head,
    DatasourceRef datasource,
    String label,
    Optional<LogQuery> stream,
    Multiple multiple)
    implements Variable {
  /** Checks the label. */
  public LabelValuesVariable {
    Objects.requireNonNull(datasource, "datasource");
    Objects.requireNonNull(multiple, "multiple");
    if (label.isBlank()) {
      throw new IllegalArgumentException("variable \"" + head.name() + "\" names no label");
    }
  }

  @Override
  public boolean isList() {
    return true;
  }

  @Override
  public Node.Obj node() {
    Node.Obj query =
        Node.object()
            .put("label", label)
            .put("refId", "LokiVariableQueryEditor-VariableQuery")
            .put("stream", stream.map(LogQuery::text).orElse(""))
            .put("type", 1)
            .build();
    Node.ObjBuilder builder =
        head.start("query")
            .put("datasource", datasource.node())
            .put("query", query)
            .put("definition", "")
            .put("refresh", 2)
            .put("regex", "")
            .put("sort", 5);
    multiple.put(builder);
    return builder.put("current", multiple.current()).put("options", Node.list()).build();
  }
}
