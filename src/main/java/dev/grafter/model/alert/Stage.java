package dev.grafter.model.alert;

import dev.grafter.codec.Node;
import java.util.Set;
import java.util.function.Predicate;

/** A stage of a Grafana-managed alert rule: a query, or an expression on other stages. */
public sealed interface Stage
    permits LokiStage, ReduceStage, MathStage, ThresholdStage, ResampleStage, ClassicStage {

  /** Its name in the rule, such as {@code A}. */
  String refId();

  /** The stages that it reads. */
  Set<String> inputs();

  /** Whether it answers with a course over time rather than with one number a series. */
  boolean overTime(Predicate<String> inputOverTime);

  /** The stage as Grafana spells it. */
  Node.Obj node();
}
