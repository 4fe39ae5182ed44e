package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.Objects;
import java.util.Optional;

/**
 * How many values of a list can be chosen.
 *
 * @param multi whether several can be
 * @param all what stands for all of them in a regular expression; empty when all cannot be chosen
 */
public record Multiple(boolean multi, Optional<String> all) {
  /** One value only. */
  public static final Multiple ONE = new Multiple(false, Optional.empty());

  /** Refuses null. */
  public Multiple {
    Objects.requireNonNull(all, "all");
  }

  /** Any number of values, and all of them as one regular expression. */
  public static Multiple orAll(String regex) {
    return new Multiple(true, Optional.of(regex));
  }

  void put(Node.ObjBuilder builder) {
    builder.put("multi", multi).put("includeAll", all.isPresent()).putText("allValue", all);
  }

  /** What is chosen at first; empty lets Grafana choose, as other builders read no empty choice. */
  Optional<Node.Obj> current() {
    return all.map(
        regex ->
            multi
                ? Node.object()
                    .put("text", Node.list(Node.of("All")))
                    .put("value", Node.list(Node.of("$__all")))
                    .build()
                : VariableNodes.currentOf("All", "$__all"));
  }
}
