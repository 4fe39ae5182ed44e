package dev.grafter.model.alert;

import dev.grafter.codec.Node;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether numbers pass a limit.
 *
 * @param refId its name
 * @param input the stage that it reads
 * @param evaluator the limit
 * @param recovery the limit at which it is over again, when that is another one; needs Grafana 11
 */
public record ThresholdStage(
    String refId, String input, Evaluator evaluator, Optional<Evaluator> recovery)
    implements Stage {
  /** Checks that the evaluator compares with a number. */
  public ThresholdStage {
    StageNodes.requireName(refId);
    Objects.requireNonNull(recovery, "recovery");
    if (evaluator.kind() == Evaluator.Kind.NO_VALUE) {
      throw new IllegalArgumentException(
          "stage " + refId + " compares with nothing: no_value is for classic conditions only");
    }
  }

  @Override
  public Set<String> inputs() {
    return Set.of(input);
  }

  @Override
  public boolean overTime(Predicate<String> inputOverTime) {
    return false;
  }

  @Override
  public Node.Obj node() {
    Node.ObjBuilder condition =
        Node.object()
            .put("type", "query")
            .put("evaluator", evaluator.node())
            .put("operator", Node.object().put("type", "and").build())
            .put("query", Node.object().put("params", Node.strings(List.of(refId))).build())
            .put("reducer", Node.object().put("type", "last").put("params", Node.list()).build());
    recovery.ifPresent(limit -> condition.put("unloadEvaluator", limit.node()));
    return StageNodes.stage(
        refId,
        StageNodes.expression(refId, "threshold")
            .put("expression", input)
            .put("conditions", Node.list(condition.build()))
            .build());
  }
}
