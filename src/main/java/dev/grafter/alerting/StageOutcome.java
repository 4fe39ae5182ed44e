package dev.grafter.alerting;

import dev.grafter.alerting.expr.ClassicResult;
import dev.grafter.alerting.expr.Value;
import java.util.List;
import java.util.Optional;

/**
 * What became of a stage in one evaluation.
 *
 * @param values its values, none when it failed
 * @param failure why it failed
 * @param matches for classic conditions, what met them
 */
record StageOutcome(
    List<Value> values, Optional<StageFailure> failure, List<ClassicResult.Match> matches) {

  static StageOutcome of(List<Value> values) {
    return new StageOutcome(values, Optional.empty(), List.of());
  }

  static StageOutcome of(ClassicResult result) {
    return new StageOutcome(List.of(result.number()), Optional.empty(), result.matches());
  }

  static StageOutcome failed(StageFailure failure) {
    return new StageOutcome(List.of(), Optional.of(failure), List.of());
  }

  /** Whether the answer was empty; so is that of a failed query. */
  boolean isNoData() {
    return values.isEmpty() || (values.size() == 1 && values.get(0) instanceof Value.NoData);
  }
}
