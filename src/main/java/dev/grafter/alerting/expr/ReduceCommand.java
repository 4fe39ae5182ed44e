package dev.grafter.alerting.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reduces each series to a number; numbers stay what they are.
 *
 * @param input the stage that it reads
 * @param reducer how
 * @param mode what happens to what is no number
 */
record ReduceCommand(String input, Reducer reducer, NonNumbers mode) implements Command {
  ReduceCommand {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(reducer, "reducer");
    Objects.requireNonNull(mode, "mode");
  }

  @Override
  public List<String> inputs() {
    return List.of(input);
  }

  @Override
  public List<Value> run(Moment moment) {
    List<Value> reduced = new ArrayList<>();
    for (Value value : moment.stage(input)) {
      if (value instanceof Value.Series series) {
        reduced.add(new Value.Numeric(series.labels(), reduce(series)));
      } else if (value instanceof Value.Numeric number) {
        add(reduced, number);
      } else if (value instanceof Value.NoData) {
        reduced.add(value);
      } else {
        throw new ExpressionException("can only reduce type series, got type " + value.type());
      }
    }
    return reduced;
  }

  private Double reduce(Value.Series series) {
    List<Double> values = new ArrayList<>(series.points().size());
    series.points().forEach(point -> values.add(point.value()));
    return mode.out(reducer.of(mode.in(values)));
  }

  private void add(List<Value> reduced, Value.Numeric number) {
    Double value = mode.in(number.value());
    if (value != null || mode instanceof NonNumbers.Strict) {
      reduced.add(new Value.Numeric(number.labels(), value));
    }
  }
}
