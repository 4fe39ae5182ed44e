package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.Objects;

/**
 * One of the datasources of a type.
 *
 * @param head what all variables have
 * @param type the type, such as {@code loki}
 * @param uid the datasource that is chosen at first
 * @param title its name
 * @param regex which names can be chosen; empty for all
 */
public record DatasourceVariable(
    VariableHead head, String type, String uid, String title, String regex) implements Variable {
  /** Checks the type. */
  public DatasourceVariable {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(regex, "regex");
    if (type.isBlank() || uid.isBlank()) {
      throw new IllegalArgumentException(
          "variable \"" + head.name() + "\" needs the type and the uid of a datasource");
    }
  }

  @Override
  public boolean isList() {
    return false;
  }

  @Override
  public Node.Obj node() {
    return head.start("datasource")
        .put("query", type)
        .put("refresh", 1)
        .put("regex", regex)
        .put("multi", false)
        .put("includeAll", false)
        .put("current", VariableNodes.currentOf(title, uid))
        .put("options", Node.list())
        .build();
  }
}
