package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.Objects;

/**
 * Free text.
 *
 * @param head what all variables have
 * @param text what stands in it at first
 */
public record TextboxVariable(VariableHead head, String text) implements Variable {
  /** Refuses null. */
  public TextboxVariable {
    Objects.requireNonNull(text, "text");
  }

  @Override
  public boolean isList() {
    return false;
  }

  @Override
  public Node.Obj node() {
    return head.start("textbox")
        .put("query", text)
        .put("current", VariableNodes.currentOf(text, text))
        .put("options", Node.list(VariableNodes.currentOf(text, text)))
        .build();
  }
}
