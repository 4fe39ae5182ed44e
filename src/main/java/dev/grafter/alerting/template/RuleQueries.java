package dev.grafter.alerting.template;

import dev.grafter.logql.eval.Sample;
import java.util.List;

/** What the function {@code query} of templates asks. */
@FunctionalInterface
public interface RuleQueries {

  /** A server that templates cannot ask: every answer is empty, as in Grafana. */
  RuleQueries NONE = query -> List.of();

  /**
   * The answer at the time of the evaluation.
   *
   * @throws IllegalArgumentException with the server's words, when it cannot answer
   */
  List<Sample> ask(String query);
}
