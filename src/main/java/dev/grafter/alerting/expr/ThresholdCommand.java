package dev.grafter.alerting.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether values pass a limit: 1 or 0.
 *
 * @param input the stage that it reads
 * @param limit the limit
 * @param unload the limit at which a series that has passed is over again, when that is another one
 */
record ThresholdCommand(String input, Comparison limit, Optional<Comparison> unload)
    implements Command {
  ThresholdCommand {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(unload, "unload");
  }

  @Override
  public List<String> inputs() {
    return List.of(input);
  }

  /** With hysteresis, series that have passed come last, as in Grafana. */
  @Override
  public List<Value> run(Moment moment) {
    List<Value> loaded = new ArrayList<>();
    List<Value> others = new ArrayList<>();
    for (Value value : moment.stage(input)) {
      boolean passed = unload.isPresent() && moment.loaded().contains(value.labels());
      (passed ? loaded : others).add(compared(value, passed));
    }
    others.addAll(loaded);
    return others;
  }

  private Value compared(Value value, boolean passed) {
    if (value instanceof Value.Numeric number) {
      return new Value.Numeric(number.labels(), compared(number.value(), passed));
    } else if (value instanceof Value.Scalar scalar) {
      return new Value.Scalar(compared(scalar.value(), passed));
    } else if (value instanceof Value.Series series) {
      return new Value.Series(
          series.labels(),
          series.points().stream()
              .map(point -> new Value.Point(point.nanos(), compared(point.value(), passed)))
              .toList());
    }
    return value;
  }

  private Double compared(Double value, boolean passed) {
    if (value == null) {
      return null;
    }
    boolean over = passed ? !unload.orElseThrow().holds(value) : limit.holds(value);
    return over ? 1.0 : 0.0;
  }
}
