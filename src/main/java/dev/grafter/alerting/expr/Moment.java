package dev.grafter.alerting.expr;

import dev.grafter.logql.eval.Labels;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an expression sees when it is run.
 *
 * @param nanos the time of the evaluation, in nanoseconds since 1970
 * @param stages the values of the stages that have been run, by their names
 * @param loaded the series that are over the limit of a threshold with hysteresis
 */
public record Moment(long nanos, Map<String, List<Value>> stages, Set<Labels> loaded) {

  /** The values of a stage; none when it was not run. */
  public List<Value> stage(String refId) {
    return stages.getOrDefault(refId, List.of());
  }

  Moment with(String refId, List<Value> values) {
    return new Moment(nanos, Map.of(refId, values), loaded);
  }
}
