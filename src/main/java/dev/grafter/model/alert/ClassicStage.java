package dev.grafter.model.alert;

import dev.grafter.codec.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Conditions of the old kind: all series become one alert without labels.
 *
 * @param refId its name
 * @param conditions the conditions, from left to right
 */
public record ClassicStage(String refId, List<Condition> conditions) implements Stage {
  /**
   * One condition.
   *
   * @param input the stage that it reads
   * @param reducer how a series becomes a number
   * @param evaluator the limit
   * @param or whether it is enough beside those before it; otherwise it must hold with them
   */
  public record Condition(String input, Reducer reducer, Evaluator evaluator, boolean or) {
    /** Refuses null. */
    public Condition {
      Objects.requireNonNull(reducer, "reducer");
      Objects.requireNonNull(evaluator, "evaluator");
    }

    private Node.Obj node() {
      return Node.object()
          .put("type", "query")
          .put("evaluator", evaluator.node())
          .put("operator", Node.object().put("type", or ? "or" : "and").build())
          .put("query", Node.object().put("params", Node.strings(List.of(input))).build())
          .put(
              "reducer",
              Node.object().put("type", reducer.classicWord()).put("params", Node.list()).build())
          .build();
    }
  }

  /** Checks that there is a condition. */
  public ClassicStage {
    StageNodes.requireName(refId);
    conditions = List.copyOf(conditions);
    if (conditions.isEmpty()) {
      throw new IllegalArgumentException("stage " + refId + " has no condition");
    }
  }

  @Override
  public Set<String> inputs() {
    Set<String> names = new LinkedHashSet<>();
    conditions.forEach(condition -> names.add(condition.input()));
    return names;
  }

  @Override
  public boolean overTime(Predicate<String> inputOverTime) {
    return false;
  }

  @Override
  public Node.Obj node() {
    List<Node> nodes = new ArrayList<>();
    conditions.forEach(condition -> nodes.add(condition.node()));
    return StageNodes.stage(
        refId,
        StageNodes.expression(refId, "classic_conditions")
            .put("conditions", Node.list(nodes))
            .build());
  }
}
