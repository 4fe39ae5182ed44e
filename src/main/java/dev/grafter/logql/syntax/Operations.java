package dev.grafter.logql.syntax;

import dev.grafter.gotext.GoFloat;
import dev.grafter.gotext.GoNumberException;
import dev.grafter.logql.regex.GoRegex;
import dev.grafter.logql.regex.RegexSyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the nodes of metric queries, or {@link Refused} ones where Loki would refuse them. */
final class Operations {
  private Operations() {}

  /** The number before the operand of an aggregation: as written, or a variable. */
  record Parameter(String text, Variable variable) {
    boolean isVariable() {
      return variable != null;
    }
  }

  static MetricExpr literal(String text, boolean negative) {
    try {
      double value = GoFloat.parse(text);
      return Literal.of(negative ? -value : value);
    } catch (GoNumberException e) {
      return new Refused("unable to parse literal as a float: " + e.getMessage(), true);
    }
  }

  static MetricExpr vector(String text) {
    try {
      return new VectorLiteral(Scalar.of(GoFloat.parse(text)));
    } catch (GoNumberException e) {
      return new Refused("unable to parse vectorExpr as a float: " + e.getMessage(), false);
    }
  }

  static MetricExpr labelReplace(MetricExpr operand, List<Text> arguments) {
    Text regex = arguments.get(3);
    try {
      GoRegex.parse("^(?:" + MatcherParser.sample(regex) + ")$");
    } catch (RegexSyntaxException e) {
      return refused("invalid regex in label_replace: " + e.getMessage());
    }
    return new LabelReplace(operand, arguments.get(0), arguments.get(1), arguments.get(2), regex);
  }

  private static Refused refused(String message) {
    return new Refused(message, false);
  }

  static MetricExpr aggregate(
      RangeOperation operation, Parameter parameter, LogRange range, Grouping grouping) {
    Optional<Scalar> number = Optional.empty();
    if (parameter != null) {
      if (!operation.takesParameter()) {
        return refused(
            "parameter " + parameter.text() + " not supported for operation " + operation.text());
      }
      try {
        number = Optional.of(scalar(parameter));
      } catch (GoNumberException e) {
        return refused(
            "invalid parameter for operation " + operation.text() + ": " + e.getMessage());
      }
    }
    try {
      return new RangeAggregation(operation, number, range, Optional.ofNullable(grouping));
    } catch (IllegalArgumentException e) {
      return refused(e.getMessage());
    }
  }

  private static Scalar scalar(Parameter parameter) {
    return parameter.isVariable()
        ? Scalar.of(parameter.variable())
        : Scalar.of(GoFloat.parse(parameter.text()));
  }

  static MetricExpr aggregate(
      VectorOperation operation, Parameter parameter, Grouping grouping, MetricExpr operand) {
    String name = operation.text();
    if (!operation.takesParameter() && parameter != null) {
      return refused("unsupported parameter for operation " + name + "(" + parameter.text() + ",");
    }
    if (operation.takesParameter() && parameter == null) {
      return refused("parameter required for operation " + name);
    }
    String problem = parameter == null ? null : countProblem(name, parameter);
    if (problem == null && operation == VectorOperation.APPROX_TOPK && grouping != null) {
      problem = "grouping not allowed for " + name + " aggregation";
    }
    if (problem != null) {
      return refused(problem);
    }
    return new VectorAggregation(
        operation,
        Optional.ofNullable(parameter).map(Operations::scalar),
        grouping == null ? Grouping.ALL : grouping,
        operand);
  }

  private static String countProblem(String name, Parameter parameter) {
    if (parameter.isVariable()) {
      return null;
    }
    try {
      return Long.parseLong(parameter.text()) > 0
          ? null
          : "invalid parameter (must be greater than 0) " + name + "(" + parameter.text();
    } catch (NumberFormatException e) {
      return "invalid parameter " + name + "(" + parameter.text() + ",";
    }
  }

  static MetricExpr of(
      BinaryOperator operator, boolean returnBool, VectorMatching matching, Expr left, Expr right) {
    String problem = legProblem(operator, left, right);
    if (problem != null) {
      return refused(problem);
    }
    if (left instanceof Literal a && right instanceof Literal b && isKnown(a) && isKnown(b)) {
      return Literal.of(operator.apply(a.value(), b.value()));
    }
    return new BinaryOperation(
        operator, returnBool, matching, (MetricExpr) left, (MetricExpr) right);
  }

  private static boolean isKnown(Literal literal) {
    return literal.scalar().variable().isEmpty();
  }

  private static String legProblem(BinaryOperator operator, Expr left, Expr right) {
    for (Expr leg : List.of(left, right)) {
      if (leg instanceof LogQuery query) {
        String type = query.stages().isEmpty() ? "MatchersExpr" : "PipelineExpr";
        return "unexpected type for %s leg of binary operation (%s): *syntax.%s"
            .formatted(leg == left ? "left" : "right", operator.symbol(), type);
      }
    }
    for (Expr leg : List.of(left, right)) {
      if (leg instanceof Refused refused && refused.literal()) {
        return refused.message();
      }
    }
    return operator.isSet() ? literalProblem(operator, left, right) : null;
  }

  private static String literalProblem(BinaryOperator operator, Expr left, Expr right) {
    for (Expr leg : List.of(left, right)) {
      if (leg instanceof Literal literal) {
        String value = isKnown(literal) ? fixed(literal.value()) : literal.scalar().toString();
        return String.format(
            Locale.ROOT,
            "unexpected literal for %s leg of logical/set binary operation (%s): %s",
            leg == left ? "left" : "right",
            operator.symbol(),
            value);
      }
    }
    return null;
  }

  private static String fixed(double value) {
    return GoFloat.formatFixed(value, 6);
  }
}
