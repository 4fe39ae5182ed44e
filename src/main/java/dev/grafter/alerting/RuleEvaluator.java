package dev.grafter.alerting;

import java.time.Instant;

/**
 * A rule over time. It remembers its instances from one evaluation to the next, so times must grow;
 * not for several threads.
 */
public interface RuleEvaluator {

  /** The rule. */
  EvaluableRule rule();

  /**
   * The same rule from its beginning over other logs; what was compiled for this one is used again.
   */
  RuleEvaluator over(LogSource other);

  /**
   * Evaluates the rule once.
   *
   * @param time when; after the time before
   * @return what the rule is now; a query that fails is a state, not an exception
   */
  Evaluation evaluate(Instant time);
}
