package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import dev.grafter.model.DatasourceRef;
import java.util.Objects;

/**
 * Label filters that Grafana adds to every query of a datasource.
 *
 * @param head what all variables have
 * @param datasource whose queries
 */
public record AdhocVariable(VariableHead head, DatasourceRef datasource) implements Variable {
  /** Refuses null. */
  public AdhocVariable {
    Objects.requireNonNull(datasource, "datasource");
  }

  @Override
  public boolean isList() {
    return true;
  }

  @Override
  public Node.Obj node() {
    return head.start("adhoc")
        .put("datasource", datasource.node())
        .put("filters", Node.list())
        .put("baseFilters", Node.list())
        .build();
  }
}
