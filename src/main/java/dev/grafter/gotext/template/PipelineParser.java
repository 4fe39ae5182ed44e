package dev.grafter.gotext.template;

import dev.grafter.gotext.GoQuote;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Parses what stands inside actions: pipelines, commands, operands and variables. */
final class PipelineParser {
  /** How deep parentheses and blocks may nest; Go allows more, but no template needs it. */
  static final int MAX_DEPTH = 100;

  private final Parser parser;
  private final TokenBuffer tokens;
  private final FuncMap functions;
  private final List<String> variables = new ArrayList<>(List.of("$"));
  private int depth;

  PipelineParser(Parser parser, TokenBuffer tokens, FuncMap functions) {
    this.parser = parser;
    this.tokens = tokens;
    this.functions = functions;
  }

  int variableCount() {
    return variables.size();
  }

  /** Drops the variables declared since the count was taken. */
  void forgetVariables(int count) {
    variables.subList(count, variables.size()).clear();
  }

  /**
   * A pipeline and the token that ends it.
   *
   * @param context what errors say the pipeline is in
   */
  PipeNode pipeline(String context, TokenKind end) {
    int position = tokens.peekNonSpace().position();
    List<VariableNode> declared = new ArrayList<>();
    boolean assigns = declarations(context, declared);
    List<CommandNode> commands = new ArrayList<>();
    Token token = tokens.nextNonSpace();
    while (token.kind() != end) {
      if (!token.kind().startsOperand()) {
        throw parser.unexpected(token, context);
      }
      tokens.backup();
      commands.add(command());
      token = tokens.nextNonSpace();
    }
    checkCommands(commands, context);
    return new PipeNode(position, assigns, declared, commands);
  }

  /** Reads {@code $x :=} and its kin, if they come next; tells whether they assign. */
  private boolean declarations(String context, List<VariableNode> declared) {
    while (tokens.peekNonSpace().kind() == TokenKind.VARIABLE) {
      Token variable = tokens.next();
      Token after = tokens.peek();
      Token next = tokens.peekNonSpace();
      if (next.kind() == TokenKind.ASSIGN || next.kind() == TokenKind.DECLARE) {
        tokens.nextNonSpace();
        declare(variable, declared);
        return next.kind() == TokenKind.ASSIGN;
      }
      if (next.kind() != TokenKind.CHAR || !next.text().equals(",")) {
        putBack(variable, after);
        return false;
      }
      tokens.nextNonSpace();
      declare(variable, declared);
      checkSecond(context, declared);
    }
    return false;
  }

  private void putBack(Token variable, Token after) {
    if (after.kind() == TokenKind.SPACE) {
      tokens.backup(variable, after);
    } else {
      tokens.backup(variable);
    }
  }

  private void declare(Token token, List<VariableNode> declared) {
    declared.add(variable(token.position(), token.text()));
    variables.add(token.text());
  }

  private void checkSecond(String context, List<VariableNode> declared) {
    if (!context.equals("range") || declared.size() >= 2) {
      throw parser.error("too many declarations in " + context);
    }
    switch (tokens.peekNonSpace().kind()) {
      case VARIABLE, RIGHT_DELIM, RIGHT_PAREN -> {}
      default -> throw parser.error("range can only initialize variables");
    }
  }

  private void checkCommands(List<CommandNode> commands, String context) {
    if (commands.isEmpty()) {
      throw parser.error("missing value for " + context);
    }
    for (int i = 1; i < commands.size(); i++) {
      Operand first = commands.get(i).first();
      if (first instanceof Constant || first instanceof DotNode || first instanceof NilNode) {
        throw parser.error("non executable command in pipeline stage " + (i + 1));
      }
    }
  }

  private CommandNode command() {
    int position = tokens.peekNonSpace().position();
    List<Operand> operands = new ArrayList<>();
    Token token;
    do {
      tokens.peekNonSpace();
      Operand operand = operand();
      if (operand != null) {
        operands.add(operand);
      }
      token = tokens.next();
    } while (token.kind() == TokenKind.SPACE);
    switch (token.kind()) {
      case RIGHT_DELIM, RIGHT_PAREN -> tokens.backup();
      case PIPE -> {}
      default -> throw parser.unexpected(token, "operand");
    }
    if (operands.isEmpty()) {
      throw parser.error("empty command");
    }
    return new CommandNode(position, operands);
  }

  /** A term with the fields that follow it, or null when no term comes next. */
  private Operand operand() {
    Operand term = term();
    if (term == null || tokens.peek().kind() != TokenKind.FIELD) {
      return term;
    }
    int position = tokens.peek().position();
    List<String> fields = new ArrayList<>();
    while (tokens.peek().kind() == TokenKind.FIELD) {
      fields.add(tokens.next().text().substring(1));
    }
    return withFields(term, position, fields);
  }

  private Operand withFields(Operand term, int position, List<String> fields) {
    if (term instanceof FieldNode field) {
      return new FieldNode(position, joined(field.names(), fields));
    }
    if (term instanceof VariableNode variable) {
      return new VariableNode(position, variable.name(), joined(variable.fields(), fields));
    }
    if (term instanceof IdentifierNode || term instanceof PipeNode) {
      return new ChainNode(position, term, fields);
    }
    throw parser.error("unexpected . after term " + GoQuote.quote(term.shown()));
  }

  private static List<String> joined(List<String> head, List<String> tail) {
    List<String> all = new ArrayList<>(head);
    all.addAll(tail);
    return all;
  }

  private Operand term() {
    Token token = tokens.nextNonSpace();
    int at = token.position();
    return switch (token.kind()) {
      case IDENTIFIER -> identifier(token);
      case DOT -> new DotNode(at);
      case NIL -> new NilNode(at);
      case VARIABLE -> use(token);
      case FIELD -> new FieldNode(at, List.of(token.text().substring(1)));
      case BOOL -> new BoolNode(at, token.text().equals("true"));
      case CHAR_CONSTANT, COMPLEX, NUMBER -> number(token);
      case LEFT_PAREN -> parenthesised();
      case STRING, RAW_STRING -> new StringNode(at, token.text(), Value.of(parser.unquote(token)));
      default -> {
        tokens.backup();
        yield null;
      }
    };
  }

  private Operand parenthesised() {
    if (depth >= MAX_DEPTH) {
      throw parser.error("max expression depth exceeded");
    }
    depth++;
    PipeNode pipe = pipeline("parenthesized pipeline", TokenKind.RIGHT_PAREN);
    depth--;
    return pipe;
  }

  private Operand identifier(Token token) {
    GoFunction given = functions.find(token.text());
    GoFunction function = given == null ? Builtins.find(token.text()) : given;
    if (function == null) {
      throw parser.error("function " + GoQuote.quote(token.text()) + " not defined");
    }
    return new IdentifierNode(token.position(), token.text(), function, given == null);
  }

  private Operand use(Token token) {
    VariableNode node = variable(token.position(), token.text());
    if (!variables.contains(node.name())) {
      throw parser.error("undefined variable " + GoQuote.quote(node.name()));
    }
    return node;
  }

  private static VariableNode variable(int position, String text) {
    List<String> names = Arrays.asList(text.split("\\.", -1));
    return new VariableNode(position, names.get(0).intern(), names.subList(1, names.size()));
  }

  private Operand number(Token token) {
    try {
      return new NumberNode(token.position(), token.text(), literal(token));
    } catch (IllegalArgumentException e) {
      throw parser.error(e.getMessage());
    }
  }

  private static NumberLiteral literal(Token token) {
    String text = token.text();
    if (token.kind() == TokenKind.COMPLEX) {
      return NumberLiteral.parseComplex(text);
    }
    return token.kind() == TokenKind.NUMBER
        ? NumberLiteral.parse(text)
        : NumberLiteral.ofRune(CharacterLiteral.parse(text));
  }
}
