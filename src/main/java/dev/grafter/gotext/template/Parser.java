package dev.grafter.gotext.template;

import dev.grafter.gotext.GoQuote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parses one template body; a {@code define} or {@code block} inside it is parsed by a parser of
 * its own that shares the lexer. Refuses what Go refuses, with its words.
 */
final class Parser {
  private final Unit unit;
  private final TokenBuffer tokens;
  private final PipelineParser pipelines;
  private int actionLine;
  private int rangeDepth;
  private int depth;
  private Optional<Terminator> terminator = Optional.empty();

  private Parser(Unit unit) {
    this.unit = unit;
    this.tokens = new TokenBuffer(unit.lexer());
    this.pipelines = new PipelineParser(this, tokens, unit.functions());
  }

  /** What the parsers of one source share. */
  private record Unit(
      Source source, Lexer lexer, FuncMap functions, Map<String, Definition> definitions) {}

  /** An {@code end} or {@code else} that closed a list of statements. */
  private record Terminator(boolean isEnd, int position) {
    String shown() {
      return isEnd ? "{{end}}" : "{{else}}";
    }
  }

  /**
   * All templates that a source defines, its own body under the source's name.
   *
   * @throws TemplateParseException when Go would refuse it
   */
  static Map<String, Definition> parse(Source source, FuncMap functions) {
    Lexer lexer = new Lexer(source.text());
    lexer.allowLoopWords(functions.find("break") == null, functions.find("continue") == null);
    Map<String, Definition> definitions = new HashMap<>();
    Parser parser = new Parser(new Unit(source, lexer, functions, definitions));
    parser.define(source.name(), parser.top());
    return definitions;
  }

  private Body top() {
    int position = tokens.peek().position();
    List<Statement> statements = new ArrayList<>();
    while (tokens.peek().kind() != TokenKind.EOF) {
      if (atDefinition()) {
        new Parser(unit).definition();
        continue;
      }
      Optional<Statement> statement = textOrAction();
      if (statement.isEmpty()) {
        throw error("unexpected " + terminator.orElseThrow().shown());
      }
      statements.add(statement.get());
    }
    return new Body(position, statements);
  }

  /** Consumes the start of a definition if it comes next. */
  private boolean atDefinition() {
    if (tokens.peek().kind() != TokenKind.LEFT_DELIM) {
      return false;
    }
    Token delimiter = tokens.next();
    if (tokens.nextNonSpace().kind() == TokenKind.DEFINE) {
      return true;
    }
    tokens.backup(delimiter);
    return false;
  }

  private void definition() {
    String context = "define clause";
    Token token = tokens.nextNonSpace();
    String name = templateName(token, context);
    expect(TokenKind.RIGHT_DELIM, context);
    define(name, closedBody(context));
  }

  private Body closedBody(String context) {
    Body body = body();
    Terminator end = terminator.orElseThrow();
    if (!end.isEnd()) {
      throw error("unexpected " + end.shown() + " in " + context);
    }
    return body;
  }

  private void define(String name, Body body) {
    Definition old = unit.definitions().get(name);
    if (old == null || old.body().isBlank()) {
      unit.definitions().put(name, new Definition(name, unit.source(), body));
    } else if (!body.isBlank()) {
      throw error("template: multiple definition of template " + GoQuote.quote(name));
    }
  }

  /** Statements up to an {@code end} or {@code else}, which is left in {@link #terminator}. */
  private Body body() {
    if (++depth > PipelineParser.MAX_DEPTH) {
      throw error("max block depth exceeded");
    }
    int position = tokens.peekNonSpace().position();
    List<Statement> statements = new ArrayList<>();
    while (tokens.peekNonSpace().kind() != TokenKind.EOF) {
      Optional<Statement> statement = textOrAction();
      if (statement.isEmpty()) {
        depth--;
        return new Body(position, statements);
      }
      statements.add(statement.get());
    }
    throw error("unexpected EOF");
  }

  private Optional<Statement> textOrAction() {
    Token token = tokens.nextNonSpace();
    if (token.kind() == TokenKind.TEXT) {
      return Optional.of(new TextNode(token.position(), token.text()));
    }
    if (token.kind() != TokenKind.LEFT_DELIM) {
      throw unexpected(token, "input");
    }
    actionLine = token.line();
    Optional<Statement> statement = action();
    actionLine = 0;
    return statement;
  }

  private Optional<Statement> action() {
    Token token = tokens.nextNonSpace();
    return switch (token.kind()) {
      case BLOCK -> Optional.of(block());
      case BREAK, CONTINUE -> Optional.of(loopExit(token));
      case ELSE -> elseControl();
      case END -> close(true, expect(TokenKind.RIGHT_DELIM, "end").position());
      case IF -> Optional.of(branch("if"));
      case RANGE -> Optional.of(branch("range"));
      case TEMPLATE -> Optional.of(invocation());
      case WITH -> Optional.of(branch("with"));
      default -> {
        tokens.backup();
        int position = tokens.peek().position();
        PipeNode pipe = pipelines.pipeline("command", TokenKind.RIGHT_DELIM);
        yield Optional.of(new ActionNode(position, pipe));
      }
    };
  }

  private Optional<Statement> close(boolean isEnd, int position) {
    terminator = Optional.of(new Terminator(isEnd, position));
    return Optional.empty();
  }

  private Statement loopExit(Token word) {
    String shown = "{{" + word.text() + "}}";
    Token token = tokens.nextNonSpace();
    if (token.kind() != TokenKind.RIGHT_DELIM) {
      throw unexpected(token, shown);
    }
    if (rangeDepth == 0) {
      throw error(shown + " outside {{range}}");
    }
    Flow flow = word.kind() == TokenKind.BREAK ? Flow.BREAK : Flow.CONTINUE;
    return new LoopExitNode(word.position(), flow);
  }

  private Optional<Statement> elseControl() {
    Token next = tokens.peekNonSpace();
    if (next.kind() == TokenKind.IF || next.kind() == TokenKind.WITH) {
      return close(false, next.position());
    }
    return close(false, expect(TokenKind.RIGHT_DELIM, "else").position());
  }

  private Statement branch(String word) {
    int mark = pipelines.variableCount();
    PipeNode pipe = pipelines.pipeline(word, TokenKind.RIGHT_DELIM);
    boolean isRange = word.equals("range");
    rangeDepth += isRange ? 1 : 0;
    Body body = body();
    rangeDepth -= isRange ? 1 : 0;
    Terminator end = terminator.orElseThrow();
    Optional<Body> otherwise = end.isEnd() ? Optional.empty() : Optional.of(otherwise(word, end));
    pipelines.forgetVariables(mark);
    return isRange
        ? new RangeNode(pipe.position(), pipe, body, otherwise)
        : new BranchNode(pipe.position(), word.equals("with"), pipe, body, otherwise);
  }

  /** The else branch; {@code else if} and {@code else with} are a branch that shares the end. */
  private Body otherwise(String word, Terminator start) {
    TokenKind next = tokens.peek().kind();
    boolean chained =
        (word.equals("if") && next == TokenKind.IF)
            || (word.equals("with") && next == TokenKind.WITH);
    if (chained) {
      tokens.next();
      return new Body(start.position(), List.of(nested(word)));
    }
    Body body = body();
    Terminator end = terminator.orElseThrow();
    if (!end.isEnd()) {
      throw error("expected end; found " + end.shown());
    }
    return body;
  }

  private Statement nested(String word) {
    if (++depth > PipelineParser.MAX_DEPTH) {
      throw error("max block depth exceeded");
    }
    Statement statement = branch(word);
    depth--;
    return statement;
  }

  private Statement block() {
    String context = "block clause";
    Token token = tokens.nextNonSpace();
    String name = templateName(token, context);
    PipeNode pipe = pipelines.pipeline(context, TokenKind.RIGHT_DELIM);
    Parser inner = new Parser(unit);
    inner.depth = depth;
    inner.define(name, inner.closedBody(context));
    return new TemplateNode(token.position(), name, Optional.of(pipe));
  }

  private Statement invocation() {
    String context = "template clause";
    Token token = tokens.nextNonSpace();
    String name = templateName(token, context);
    Optional<PipeNode> pipe = Optional.empty();
    if (tokens.nextNonSpace().kind() != TokenKind.RIGHT_DELIM) {
      tokens.backup();
      pipe = Optional.of(pipelines.pipeline(context, TokenKind.RIGHT_DELIM));
    }
    return new TemplateNode(token.position(), name, pipe);
  }

  private String templateName(Token token, String context) {
    if (token.kind() != TokenKind.STRING && token.kind() != TokenKind.RAW_STRING) {
      throw unexpected(token, context);
    }
    return unquote(token);
  }

  /** The text of a string literal. */
  String unquote(Token token) {
    try {
      return GoQuote.unquote(token.text());
    } catch (IllegalArgumentException e) {
      throw error(e.getMessage());
    }
  }

  private Token expect(TokenKind kind, String context) {
    Token token = tokens.nextNonSpace();
    if (token.kind() != kind) {
      throw unexpected(token, context);
    }
    return token;
  }

  TemplateParseException unexpected(Token token, String context) {
    if (token.kind() != TokenKind.ERROR) {
      return error("unexpected " + token.shown() + " in " + context);
    }
    String extra = "";
    if (actionLine != 0 && actionLine != token.line()) {
      String start = " started at " + unit.source().name() + ":" + actionLine;
      extra = token.text().endsWith(" action") ? start : " in action" + start;
    }
    return error(token.text() + extra);
  }

  TemplateParseException error(String message) {
    return new TemplateParseException(
        "template: " + unit.source().name() + ":" + tokens.line() + ": " + message);
  }
}
