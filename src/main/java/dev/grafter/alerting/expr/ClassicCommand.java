package dev.grafter.alerting.expr;

import dev.grafter.logql.eval.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Conditions of the old kind: one number, 1 or 0, for all series together; null when there is
 * nothing to judge.
 *
 * @param conditions the conditions, from left to right
 */
public record ClassicCommand(List<Condition> conditions) implements Command {
  /** Copies the conditions. */
  public ClassicCommand {
    conditions = List.copyOf(conditions);
  }

  /** How a condition is joined with those before it. */
  public enum Operator {
    /** Both must hold. */
    AND,
    /** One is enough. */
    OR,
    /** As or, but a condition that holds decides at once. */
    LOGIC_OR
  }

  /**
   * One condition.
   *
   * @param input the stage that it reads
   * @param reducer how a series becomes a number
   * @param evaluator what the number is compared with; empty for {@code no_value}
   * @param operator how it is joined
   */
  public record Condition(
      String input, ClassicReducer reducer, Optional<Comparison> evaluator, Operator operator) {
    /** Refuses null. */
    public Condition {
      Objects.requireNonNull(input, "input");
      Objects.requireNonNull(reducer, "reducer");
      Objects.requireNonNull(evaluator, "evaluator");
      Objects.requireNonNull(operator, "operator");
    }

    boolean holds(Double value) {
      if (value == null) {
        return evaluator.isEmpty();
      }
      return evaluator.filter(comparison -> holds(comparison, value)).isPresent();
    }

    /** Here the ends of a range may come in either order. */
    private static boolean holds(Comparison comparison, double value) {
      if (!comparison.kind().isRange()) {
        return comparison.holds(value);
      }
      double low = Math.min(comparison.params().get(0), comparison.params().get(1));
      double high = Math.max(comparison.params().get(0), comparison.params().get(1));
      return new Comparison(comparison.kind(), List.of(low, high)).holds(value);
    }
  }

  /** What one condition found. */
  private record Outcome(boolean firing, boolean noData, List<ClassicResult.Match> matches) {

    Outcome joined(Outcome next, Operator operator) {
      List<ClassicResult.Match> all = new ArrayList<>(matches);
      all.addAll(next.matches);
      return operator == Operator.AND
          ? new Outcome(firing && next.firing, noData && next.noData, all)
          : new Outcome(firing || next.firing, noData || next.noData, all);
    }
  }

  @Override
  public List<String> inputs() {
    return conditions.stream().map(Condition::input).toList();
  }

  @Override
  public List<Value> run(Moment moment) {
    return List.of(result(moment).number());
  }

  /** The result with the values that met conditions. */
  public ClassicResult result(Moment moment) {
    Outcome outcome = null;
    for (Condition condition : conditions) {
      Outcome next = judge(condition, moment.stage(condition.input()));
      outcome = outcome == null ? next : outcome.joined(next, condition.operator());
      if (next.firing() && condition.operator() == Operator.LOGIC_OR) {
        break;
      }
    }
    if (outcome == null) {
      return new ClassicResult(new Value.Numeric(Labels.EMPTY, 0.0), List.of());
    }
    Double value =
        outcome.firing() ? Double.valueOf(1) : outcome.noData() ? null : Double.valueOf(0);
    return new ClassicResult(new Value.Numeric(Labels.EMPTY, value), outcome.matches());
  }

  private static Outcome judge(Condition condition, List<Value> values) {
    List<ClassicResult.Match> matches = new ArrayList<>();
    boolean firing = false;
    int none = 0;
    for (Value value : values) {
      Double number = number(condition, value);
      none += number == null ? 1 : 0;
      if (condition.holds(number)) {
        firing = true;
        matches.add(new ClassicResult.Match("", value.labels(), number));
      }
    }
    boolean noData = none == values.size();
    if (noData) {
      matches.add(new ClassicResult.Match("NoData", Labels.EMPTY, null));
    }
    return new Outcome(firing, noData, matches);
  }

  private static Double number(Condition condition, Value value) {
    if (value instanceof Value.Series series) {
      List<Double> values = new ArrayList<>(series.points().size());
      series.points().forEach(point -> values.add(point.value()));
      return condition.reducer().of(values);
    } else if (value instanceof Value.Numeric number) {
      return number.value();
    } else if (value instanceof Value.NoData) {
      return null;
    }
    throw new ExpressionException("can only reduce type series, got type " + value.type());
  }
}
