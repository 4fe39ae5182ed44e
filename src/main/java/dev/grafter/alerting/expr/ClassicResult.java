package dev.grafter.alerting.expr;

import dev.grafter.logql.eval.Labels;
import java.util.List;

/**
 * What classic conditions give.
 *
 * @param number 1, 0 or null
 * @param matches the values that met a condition, in the order of the conditions
 */
public record ClassicResult(Value.Numeric number, List<Match> matches) {
  /** Copies the matches. */
  public ClassicResult {
    matches = List.copyOf(matches);
  }

  /**
   * A value that met a condition.
   *
   * @param metric Grafana's name for it
   * @param labels its series
   * @param value the reduced number, perhaps null
   */
  public record Match(String metric, Labels labels, Double value) {}
}
