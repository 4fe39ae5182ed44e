package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.Objects;

/**
 * A value that nobody sees or changes.
 *
 * @param head what all variables have
 * @param value the value
 */
public record ConstantVariable(VariableHead head, String value) implements Variable {
  /** Refuses null. */
  public ConstantVariable {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public boolean isList() {
    return false;
  }

  @Override
  public Node.Obj node() {
    return head.hidden()
        .start("constant")
        .put("query", value)
        .put("current", VariableNodes.currentOf(value, value))
        .put("options", Node.list(VariableNodes.currentOf(value, value)))
        .build();
  }
}
