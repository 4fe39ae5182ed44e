package dev.grafter.alerting.expr;

import java.util.List;

/** An expression stage. Immutable, so that it may be run at any number of moments. */
public sealed interface Command
    permits ReduceCommand, MathCommand, ResampleCommand, ThresholdCommand, ClassicCommand {

  /** The stages that it reads, in the order in which it names them. */
  List<String> inputs();

  /**
   * Its values at a moment.
   *
   * @throws ExpressionException in Grafana's words
   */
  List<Value> run(Moment moment);
}
