package dev.grafter.logql.eval;

import java.util.List;

/** A metric expression that gives a vector at each step, asked in order. */
interface StepVector {

  /**
   * The samples at a step.
   *
   * @throws EvalException in Loki's words
   */
  List<Sample> at(int step);
}
