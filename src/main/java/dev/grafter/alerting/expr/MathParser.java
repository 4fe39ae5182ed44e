package dev.grafter.alerting.expr;

import dev.grafter.alerting.expr.MathLexer.Kind;
import dev.grafter.alerting.expr.MathLexer.Token;
import dev.grafter.gotext.GoFloat;
import dev.grafter.gotext.GoNumberException;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses math expressions. All operators group from the left, also the power; signs and {@code !}
 * bind closest of all.
 */
final class MathParser {

  /** The operators of each level, those that bind least first. */
  private static final List<List<String>> LEVELS =
      List.of(
          List.of("||"),
          List.of("&&"),
          List.of("==", "!=", ">", ">=", "<", "<="),
          List.of("+", "-"),
          List.of("*", "/", "%"),
          List.of("**"));

  private static final String OPERAND = "input: F()";

  private final List<Token> tokens;
  private final List<String> variables = new ArrayList<>();
  private int at;
  private int depth;

  private MathParser(String expression) {
    tokens = MathLexer.tokens(expression);
  }

  /**
   * What an expression says.
   *
   * @param root the expression
   * @param variables the stages that it reads, in the order of their first mention
   */
  record Parsed(MathNode root, List<String> variables) {}

  /**
   * Parses an expression.
   *
   * @throws ExpressionException in Grafana's words
   */
  static Parsed parse(String expression) {
    MathParser parser = new MathParser(expression);
    MathNode root = parser.level(0);
    if (parser.peek().kind() != Kind.END) {
      throw parser.unexpected("root input");
    }
    return new Parsed(root, parser.variables.stream().distinct().toList());
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token take() {
    return tokens.get(at++);
  }

  private ExpressionException unexpected(String where) {
    return new ExpressionException("expr: unexpected " + peek().printed() + " in " + where);
  }

  private MathNode level(int level) {
    if (level == LEVELS.size()) {
      return operand();
    }
    MathNode left = level(level + 1);
    while (peek().kind() == Kind.SYMBOL && LEVELS.get(level).contains(peek().text())) {
      enter();
      MathOperator operator = MathOperator.of(take().text());
      left = new MathNode.Binary(operator, left, level(level + 1));
    }
    return left;
  }

  /** Long chains nest as deep as parentheses do. */
  private void enter() {
    if (++depth > Limits.DEPTH) {
      throw new ExpressionException(
          "expr: the expression has more than " + Limits.DEPTH + " operators and parentheses");
    }
  }

  private MathNode operand() {
    Token token = peek();
    if (token.is("!") || token.is("-")) {
      enter();
      take();
      return new MathNode.Unary(token.is("-"), operand());
    }
    return switch (token.kind()) {
      case NUMBER -> number(take());
      case VARIABLE -> variable(take().text());
      case NAME -> call(take().text());
      case OPEN -> parenthesis();
      case STRING, SYMBOL, CLOSE, COMMA, END -> throw unexpected(OPERAND);
    };
  }

  private static MathNode number(Token token) {
    try {
      String text = token.text();
      return new MathNode.Literal(
          text.length() > 1 && Character.toLowerCase(text.charAt(1)) == 'x' && !text.contains(".")
              ? Long.parseUnsignedLong(text.substring(2), 16)
              : GoFloat.parse(text));
    } catch (GoNumberException | NumberFormatException e) {
      throw new ExpressionException("expr: illegal number syntax: \"" + token.text() + "\"");
    }
  }

  private MathNode variable(String name) {
    variables.add(name);
    return new MathNode.Variable(name);
  }

  private MathNode parenthesis() {
    enter();
    take();
    MathNode inner = level(0);
    if (peek().kind() != Kind.CLOSE) {
      throw unexpected(OPERAND);
    }
    take();
    return inner;
  }

  /** Grafana does not ask for commas between arguments, and takes none. */
  private MathNode call(String name) {
    MathFunction function = MathFunction.of(name);
    if (function == null) {
      throw new ExpressionException("expr: non existent function " + name);
    }
    if (peek().kind() != Kind.OPEN) {
      throw unexpected("func");
    }
    enter();
    take();
    List<MathNode> arguments = new ArrayList<>();
    while (peek().kind() != Kind.CLOSE) {
      if (peek().kind() == Kind.STRING) {
        throw new ExpressionException(
            "expr: parse: expected variantSet, got string for argument 0 (" + name + ")");
      }
      arguments.add(level(0));
    }
    take();
    requireCount(function, arguments.size());
    return new MathNode.Call(function, arguments);
  }

  private static void requireCount(MathFunction function, int count) {
    if (count < function.arguments()) {
      throw new ExpressionException("expr: parse: not enough arguments for " + function.word());
    }
    if (count > function.arguments()) {
      throw new ExpressionException("expr: parse: too many arguments for " + function.word());
    }
  }
}
