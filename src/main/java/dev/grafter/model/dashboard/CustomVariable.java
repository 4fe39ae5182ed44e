package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.List;
import java.util.Objects;

/**
 * A fixed list of values.
 *
 * @param head what all variables have
 * @param values the values
 * @param multiple how many can be chosen
 */
public record CustomVariable(VariableHead head, List<String> values, Multiple multiple)
    implements Variable {
  /** Checks the values. */
  public CustomVariable {
    values = List.copyOf(values);
    Objects.requireNonNull(multiple, "multiple");
    VariableNodes.requireChoices(head, values);
  }

  @Override
  public boolean isList() {
    return true;
  }

  @Override
  public Node.Obj node() {
    Node.ObjBuilder builder = head.start("custom").put("query", String.join(",", values));
    multiple.put(builder);
    return builder
        .put("current", multiple.current().orElseGet(() -> VariableNodes.first(values)))
        .put("options", VariableNodes.options(values))
        .build();
  }
}
