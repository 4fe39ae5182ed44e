package dev.grafter.logql.syntax;

/**
 * The tokens in front of the parser, and what happens when one does not fit.
 *
 * <p>Loki's parser reports the first syntax error but does not stop there: it goes back to the
 * innermost place that can stand an error, skips tokens until one fits, and goes on. All that can
 * come of it is a second, graver error (a refused regular expression), which then replaces the
 * first. {@link #expect} is one state of that machine.
 */
final class TokenStream {
  /** So many tokens must be taken after an error before another one counts as new. */
  private static final int CALM = 3;

  private final Lexer lexer;
  private final Positions positions;
  private Token ahead;
  private int unrest;
  private LogQlSyntaxException syntaxError;

  TokenStream(Lexer lexer, Positions positions) {
    this.lexer = lexer;
    this.positions = positions;
  }

  /** The next token, which stays. */
  Token peek() {
    if (ahead == null) {
      ahead = lexer.next();
    }
    return ahead;
  }

  boolean at(Token token) {
    return peek() == token;
  }

  boolean at(TokenSet set) {
    return set.contains(peek());
  }

  /** Takes the next token. */
  Token take() {
    Token taken = peek();
    ahead = null;
    if (unrest > 0) {
      unrest--;
    }
    return taken;
  }

  /** Takes the next token if it is that one. */
  boolean takeIf(Token token) {
    if (!at(token)) {
      return false;
    }
    take();
    return true;
  }

  /** Takes the token that must come now and returns its text. */
  String take(TokenSet single) {
    expect(single);
    take();
    return lexer.text();
  }

  /**
   * The next token, which stays, and which must be of the set.
   *
   * @throws Recovery when it is not; whoever can stand an error catches it
   */
  Token expect(TokenSet set) {
    while (!set.contains(resolve(set))) {
      if (unrest < CALM) {
        fail(set);
      }
      if (peek() == Token.END) {
        throw new Recovery(true);
      }
      ahead = null;
    }
    return peek();
  }

  /** A variable stands for whatever is expected in its place. */
  private Token resolve(TokenSet set) {
    if (peek() == Token.VARIABLE) {
      for (Token token : VARIABLE_KINDS) {
        if (set.contains(token)) {
          ahead = token;
          break;
        }
      }
    }
    return peek();
  }

  private static final Token[] VARIABLE_KINDS = {Token.IDENTIFIER, Token.NUMBER, Token.DURATION};

  private void fail(TokenSet set) {
    if (unrest == 0 && syntaxError == null) {
      lexer.error(set.unexpected(peek()));
      syntaxError = lexer.firstError();
    }
    unrest = CALM;
    throw new Recovery(false);
  }

  /** The first error of the lexer or the parser, or null. */
  LogQlSyntaxException firstError() {
    return lexer.firstError();
  }

  /** Text of the token last read; valid until the next look ahead. */
  String text() {
    return lexer.text();
  }

  /** Variable of the token last read, or null. */
  Variable variable() {
    return lexer.variable();
  }

  /** The duration last read, or the variable in its place. */
  Interval interval() {
    return lexer.variable() == null
        ? Interval.ofNanos(lexer.nanos())
        : new Interval.Templated(lexer.variable(), unit());
  }

  private String unit() {
    return lexer.text().startsWith("$") ? "" : lexer.text();
  }

  /** The size last read, in bytes. */
  long bytes() {
    return lexer.bytes();
  }

  /** Where the next token starts. */
  int start() {
    peek();
    return lexer.tokenStart();
  }

  /** Remembers where a part of the tree was written, if anybody wants to know. */
  <T> T located(T part, int start) {
    if (positions != null) {
      positions.put(part, Position.of(lexer.input, start));
    }
    return part;
  }

  /** Unwinds the parser to a place that can stand an error. */
  static final class Recovery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whether the text is over, so that no place can go on. */
    private final boolean atEnd;

    private Recovery(boolean atEnd) {
      super(null, null, false, false);
      this.atEnd = atEnd;
    }

    /** Returns where the parser may go on behind the error, and throws on where it may not. */
    void goOn() {
      if (atEnd) {
        throw this;
      }
    }
  }
}
