package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.time.Duration;
import java.util.List;

/**
 * A length of time, for ranges in queries.
 *
 * @param head what all variables have
 * @param values the choices
 */
public record IntervalVariable(VariableHead head, List<Duration> values) implements Variable {
  /** Checks the choices. */
  public IntervalVariable {
    values = List.copyOf(values);
    VariableNodes.requireChoices(head, values.stream().map(Unit::duration).toList());
  }

  @Override
  public boolean isList() {
    return true;
  }

  @Override
  public Node.Obj node() {
    List<String> words = values.stream().map(Unit::duration).toList();
    return head.start("interval")
        .put("query", String.join(",", words))
        .put("auto", false)
        .put("auto_count", 30)
        .put("auto_min", "10s")
        .put("refresh", 2)
        .put("current", VariableNodes.first(words))
        .put("options", VariableNodes.options(words))
        .build();
  }
}
