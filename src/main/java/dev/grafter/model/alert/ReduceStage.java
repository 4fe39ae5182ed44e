package dev.grafter.model.alert;

import dev.grafter.codec.Node;
import dev.grafter.model.PlainNumber;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One number of each series.
 *
 * @param refId its name
 * @param input the stage that it reads
 * @param reducer how
 * @param mode what happens to what is no number
 */
public record ReduceStage(String refId, String input, Reducer reducer, Mode mode) implements Stage {
  /** What happens to what is no number. */
  public sealed interface Mode {
    /** It makes the result no number. */
    Mode STRICT = new Strict();

    /** It is left out. */
    Mode DROP = new Drop();

    /** A number stands for it. */
    static Mode replace(double value) {
      return new Replace(value);
    }
  }

  private record Strict() implements Mode {}

  private record Drop() implements Mode {}

  private record Replace(double value) implements Mode {}

  /** Refuses null. */
  public ReduceStage {
    StageNodes.requireName(refId);
    Objects.requireNonNull(reducer, "reducer");
    Objects.requireNonNull(mode, "mode");
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
    Node.ObjBuilder model =
        StageNodes.expression(refId, "reduce")
            .put("expression", input)
            .put("reducer", reducer.word());
    settings().ifPresent(settings -> model.put("settings", settings));
    return StageNodes.stage(refId, model.build());
  }

  private Optional<Node.Obj> settings() {
    if (mode instanceof Replace replace) {
      return Optional.of(
          Node.object()
              .put("mode", "replaceNN")
              .put("replaceWithValue", PlainNumber.node(replace.value()))
              .build());
    }
    return mode instanceof Drop
        ? Optional.of(Node.object().put("mode", "dropNN").build())
        : Optional.empty();
  }
}
