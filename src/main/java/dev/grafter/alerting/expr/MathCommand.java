package dev.grafter.alerting.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Calculates with the values of other stages. */
final class MathCommand implements Command {

  private final MathNode root;
  private final List<String> inputs;

  private MathCommand(MathParser.Parsed parsed) {
    root = parsed.root();
    inputs = parsed.variables();
  }

  /**
   * Parses an expression.
   *
   * @throws ExpressionException in Grafana's words
   */
  static MathCommand of(String expression) {
    return new MathCommand(MathParser.parse(expression));
  }

  @Override
  public List<String> inputs() {
    return inputs;
  }

  @Override
  public List<Value> run(Moment moment) {
    return values(root, moment);
  }

  private static List<Value> values(MathNode node, Moment moment) {
    if (node instanceof MathNode.Literal literal) {
      return List.of(new Value.Scalar(literal.value()));
    } else if (node instanceof MathNode.Variable variable) {
      return moment.stage(variable.refId());
    } else if (node instanceof MathNode.Unary unary) {
      return each(values(unary.operand(), moment), value -> changed(unary.negates(), value));
    } else if (node instanceof MathNode.Binary binary) {
      return SeriesPairs.combine(
          binary.operator(), values(binary.left(), moment), values(binary.right(), moment));
    } else if (node instanceof MathNode.Call call) {
      return call(call, moment);
    }
    throw new IllegalStateException("no such node: " + node);
  }

  private static List<Value> call(MathNode.Call call, Moment moment) {
    MathFunction function = call.function();
    if (call.arguments().isEmpty()) {
      return List.of(new Value.Scalar(function.constant()));
    }
    return each(values(call.arguments().get(0), moment), function::apply);
  }

  private static Double changed(boolean negates, Double value) {
    if (value == null || Double.isNaN(value)) {
      return value;
    }
    return negates ? -value : Double.valueOf(value == 0 ? 1 : 0);
  }

  private static List<Value> each(List<Value> values, UnaryOperator<Double> operator) {
    List<Value> changed = new ArrayList<>(values.size());
    for (Value value : values) {
      if (value instanceof Value.Numeric number) {
        changed.add(new Value.Numeric(number.labels(), operator.apply(number.value())));
      } else if (value instanceof Value.Scalar scalar) {
        changed.add(new Value.Scalar(operator.apply(scalar.value())));
      } else if (value instanceof Value.Series series) {
        changed.add(
            new Value.Series(
                series.labels(),
                series.points().stream()
                    .map(point -> new Value.Point(point.nanos(), operator.apply(point.value())))
                    .toList()));
      } else {
        changed.add(value);
      }
    }
    return changed;
  }
}
