package dev.grafter.gotext.template;

/** The tokens of a lexer with up to three of look-ahead. */
final class TokenBuffer {
  private final Lexer lexer;
  private final Token[] tokens = new Token[3];
  private int pending;

  TokenBuffer(Lexer lexer) {
    this.lexer = lexer;
  }

  Token next() {
    if (pending > 0) {
      pending--;
    } else {
      tokens[0] = lexer.next();
    }
    return tokens[pending];
  }

  Token peek() {
    Token token = next();
    pending++;
    return token;
  }

  /** Takes back the last token. */
  void backup() {
    pending++;
  }

  /** Takes back the last token and the one before it. */
  void backup(Token before) {
    tokens[1] = before;
    pending = 2;
  }

  /** Takes back the last token and the two before it. */
  void backup(Token first, Token second) {
    tokens[1] = second;
    tokens[2] = first;
    pending = 3;
  }

  Token nextNonSpace() {
    Token token = next();
    while (token.kind() == TokenKind.SPACE) {
      token = next();
    }
    return token;
  }

  Token peekNonSpace() {
    Token token = nextNonSpace();
    pending++;
    return token;
  }

  /** The line of the token read last, which parse errors name; 0 before the first. */
  int line() {
    return tokens[0] == null ? 0 : tokens[0].line();
  }
}
