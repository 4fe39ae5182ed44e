package dev.grafter.logql.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads whole queries, by recursive descent and precedence climbing. */
final class ExpressionParser {
  private final TokenStream tokens;
  private final Depth depth = new Depth();
  private final MatcherParser matchers;
  private final StageParser stages;
  private final LogRangeParser ranges;

  ExpressionParser(TokenStream tokens, boolean template) {
    this.tokens = tokens;
    this.matchers = new MatcherParser(tokens, template);
    LabelFilterParser filters = new LabelFilterParser(tokens, matchers, depth);
    this.stages = new StageParser(tokens, matchers, filters);
    this.ranges = new LogRangeParser(tokens, matchers, stages, filters, depth);
  }

  /** The query, up to the end of the text. */
  Expr query() {
    tokens.expect(Tokens.EXPRESSION);
    Expr expr = binary(operand(), 0);
    tokens.expect(Tokens.NOTHING_MORE);
    return expr;
  }

  /** Goes on with operators of at least that precedence. */
  private Expr binary(Expr first, int precedence) {
    Expr left = first;
    while (tokens.at(Tokens.BINARY_OPERATOR)) {
      int start = tokens.start();
      BinaryOperator operator = operator(tokens.peek());
      if (operator.precedence() < precedence) {
        break;
      }
      tokens.take();
      int leftDepth = depth.ofLastNode();
      boolean returnBool = tokens.takeIf(Token.BOOL);
      VectorMatching matching = matching();
      tokens.expect(Tokens.EXPRESSION);
      depth.enter();
      int next = operator.precedence() + (operator.isRightAssociative() ? 0 : 1);
      Expr right = binary(operand(), next);
      depth.leave();
      left = tokens.located(Operations.of(operator, returnBool, matching, left, right), start);
      if (left instanceof Literal) {
        depth.leaf();
      } else {
        depth.above(leftDepth);
      }
    }
    return left;
  }

  private static BinaryOperator operator(Token token) {
    return switch (token) {
      case OR -> BinaryOperator.OR;
      case AND -> BinaryOperator.AND;
      case UNLESS -> BinaryOperator.UNLESS;
      case CMP_EQ -> BinaryOperator.EQUAL;
      case NEQ -> BinaryOperator.NOT_EQUAL;
      case LT -> BinaryOperator.LESS;
      case LTE -> BinaryOperator.LESS_OR_EQUAL;
      case GT -> BinaryOperator.GREATER;
      case GTE -> BinaryOperator.GREATER_OR_EQUAL;
      case ADD -> BinaryOperator.ADD;
      case SUB -> BinaryOperator.SUBTRACT;
      case MUL -> BinaryOperator.MULTIPLY;
      case DIV -> BinaryOperator.DIVIDE;
      case MOD -> BinaryOperator.MODULO;
      case POW -> BinaryOperator.POWER;
      default -> throw new IllegalStateException("no operator: " + token);
    };
  }

  private VectorMatching matching() {
    if (!tokens.at(Token.ON) && !tokens.at(Token.IGNORING)) {
      return VectorMatching.DEFAULT;
    }
    boolean on = tokens.take() == Token.ON;
    tokens.expect(Tokens.OPEN);
    List<String> labels = labels();
    VectorMatching.Cardinality cardinality = VectorMatching.Cardinality.ONE_TO_ONE;
    List<String> include = List.of();
    if (tokens.at(Token.GROUP_LEFT) || tokens.at(Token.GROUP_RIGHT)) {
      cardinality =
          tokens.take() == Token.GROUP_LEFT
              ? VectorMatching.Cardinality.MANY_TO_ONE
              : VectorMatching.Cardinality.ONE_TO_MANY;
      include = tokens.at(Token.OPEN_PARENTHESIS) ? labels() : include;
    }
    return new VectorMatching(cardinality, on, labels, include);
  }

  /** Label names in parentheses; the opening one is already expected. */
  private List<String> labels() {
    tokens.take();
    List<String> labels = new ArrayList<>();
    if (tokens.expect(Tokens.FIRST_LABEL) == Token.CLOSE_PARENTHESIS) {
      tokens.take();
      return labels;
    }
    labels.add(matchers.identifier());
    while (tokens.expect(Tokens.LABELS_GO_ON) == Token.COMMA) {
      tokens.take();
      tokens.expect(Tokens.IDENT);
      labels.add(matchers.identifier());
    }
    tokens.take();
    return labels;
  }

  /** An operand whose first token is already expected. */
  private Expr operand() {
    int start = tokens.start();
    depth.leaf();
    Expr operand =
        switch (tokens.peek()) {
          case OPEN_BRACE -> new LogQuery(matchers.selector(), stages.stages());
          case OPEN_PARENTHESIS -> parenthesised();
          case NUMBER, ADD, SUB -> literal();
          case VECTOR -> vector();
          case LABEL_REPLACE -> labelReplace();
          default -> aggregation();
        };
    return tokens.located(operand, start);
  }

  private Expr parenthesised() {
    tokens.take();
    depth.enter();
    tokens.expect(Tokens.EXPRESSION);
    Expr inner = binary(operand(), 0);
    while (!tokens.at(Token.CLOSE_PARENTHESIS)) {
      tokens.expect(Tokens.BINARY_OPERATOR);
      inner = binary(inner, 0);
    }
    tokens.take();
    depth.leave();
    return inner;
  }

  /** A metric query up to that token, which is not taken. */
  private MetricExpr metricUntil(Token end, Expr first) {
    Expr expr = binary(first, 0);
    while (!expr.isMetric() || !tokens.at(end)) {
      tokens.expect(Tokens.BINARY_OPERATOR);
      expr = binary(expr, 0);
    }
    return (MetricExpr) expr;
  }

  private MetricExpr literal() {
    boolean negative = tokens.at(Token.SUB);
    if (negative || tokens.at(Token.ADD)) {
      tokens.take();
    }
    return number(tokens.take(Tokens.NUM), negative);
  }

  private MetricExpr number(String text, boolean negative) {
    return tokens.variable() == null
        ? Operations.literal(text, negative)
        : new Literal(Scalar.of(tokens.variable()));
  }

  private MetricExpr vector() {
    tokens.take();
    tokens.take(Tokens.OPEN);
    String text = tokens.take(Tokens.NUM);
    Variable variable = tokens.variable();
    tokens.take(Tokens.CLOSE);
    return variable == null ? Operations.vector(text) : new VectorLiteral(Scalar.of(variable));
  }

  private MetricExpr labelReplace() {
    tokens.take();
    tokens.take(Tokens.OPEN);
    depth.enter();
    tokens.expect(Tokens.EXPRESSION);
    MetricExpr operand = metricUntil(Token.COMMA, operand());
    depth.leave();
    depth.above();
    List<Text> arguments = new ArrayList<>();
    while (arguments.size() < 4) {
      tokens.take(Tokens.SEPARATOR);
      arguments.add(matchers.text());
    }
    tokens.take(Tokens.CLOSE);
    return Operations.labelReplace(operand, arguments);
  }

  private MetricExpr aggregation() {
    Token operation = tokens.take();
    return Tokens.RANGE_OPERATION.contains(operation)
        ? rangeAggregation(RangeOperation.valueOf(operation.name()))
        : vectorAggregation(VectorOperation.valueOf(operation.name()));
  }

  private MetricExpr rangeAggregation(RangeOperation operation) {
    tokens.take(Tokens.OPEN);
    Operations.Parameter parameter = null;
    if (tokens.expect(Tokens.RANGE_OR_PARAMETER) == Token.NUMBER) {
      tokens.take();
      parameter = new Operations.Parameter(tokens.text(), tokens.variable());
      tokens.take(Tokens.SEPARATOR);
      tokens.expect(Tokens.RANGE_START);
    }
    LogRange range = ranges.range();
    depth.leaf();
    return Operations.aggregate(operation, parameter, range, closeRange());
  }

  /** Behind a complete range an error, even one in the grouping, is followed by a new attempt. */
  private Grouping closeRange() {
    while (true) {
      try {
        tokens.take(Tokens.CLOSE);
        return tokens.at(Tokens.GROUPING_WORD) ? grouping() : null;
      } catch (TokenStream.Recovery recovery) {
        recovery.goOn();
      }
    }
  }

  private Grouping grouping() {
    boolean without = tokens.take() == Token.WITHOUT;
    tokens.expect(Tokens.OPEN);
    return new Grouping(without, labels());
  }

  private MetricExpr vectorAggregation(VectorOperation operation) {
    Grouping before = null;
    if (tokens.expect(Tokens.ARGUMENTS_OR_GROUPING) != Token.OPEN_PARENTHESIS) {
      before = grouping();
      tokens.expect(Tokens.OPEN);
    }
    tokens.take();
    depth.enter();
    Arguments arguments = arguments();
    tokens.take();
    depth.leave();
    depth.above();
    Grouping grouping = before == null && tokens.at(Tokens.GROUPING_WORD) ? grouping() : before;
    return Operations.aggregate(operation, arguments.parameter(), grouping, arguments.operand());
  }

  /** What stands between the parentheses of an aggregation; the parameter may be missing. */
  private record Arguments(Operations.Parameter parameter, MetricExpr operand) {}

  /** A number first may be the parameter or the beginning of the operand. */
  private Arguments arguments() {
    if (tokens.expect(Tokens.EXPRESSION) != Token.NUMBER) {
      return new Arguments(null, metricUntil(Token.CLOSE_PARENTHESIS, operand()));
    }
    int start = tokens.start();
    tokens.take();
    Operations.Parameter number = new Operations.Parameter(tokens.text(), tokens.variable());
    if (tokens.takeIf(Token.COMMA)) {
      tokens.expect(Tokens.EXPRESSION);
      return new Arguments(number, metricUntil(Token.CLOSE_PARENTHESIS, operand()));
    }
    depth.leaf();
    MetricExpr literal = tokens.located(number(number), start);
    return new Arguments(null, metricUntil(Token.CLOSE_PARENTHESIS, literal));
  }

  private static MetricExpr number(Operations.Parameter number) {
    return number.isVariable()
        ? new Literal(Scalar.of(number.variable()))
        : Operations.literal(number.text(), false);
  }
}
