package dev.grafter.gotext.template;

import static dev.grafter.gotext.template.Characters.isAlphaNumeric;
import static dev.grafter.gotext.template.Characters.isSpace;

import dev.grafter.gotext.GoQuote;
import java.util.Locale;

/**
 * Cuts a template into tokens, one at a time, by the rules of Go's text/template: trim markers and
 * comments vanish here, spaces inside actions are tokens. After an error every further token is the
 * end of the text.
 */
final class Lexer {
  private static final String LEFT = "{{";
  private static final String RIGHT = "}}";
  private static final int END = -1;

  private String input;
  private int position;
  private int start;
  private int startLine = 1;
  private boolean insideAction;
  private int parenDepth;
  private boolean breakAllowed = true;
  private boolean continueAllowed = true;

  Lexer(String input) {
    this.input = input;
  }

  /**
   * Turns the words {@code break} and {@code continue} into identifiers where functions are so
   * named.
   */
  void allowLoopWords(boolean breakWord, boolean continueWord) {
    breakAllowed = breakWord;
    continueAllowed = continueWord;
  }

  /** The next token. */
  Token next() {
    return insideAction ? insideAction() : text();
  }

  private Token text() {
    while (true) {
      int left = input.indexOf(LEFT, position);
      if (left < 0) {
        position = input.length();
        return emit(position > start ? TokenKind.TEXT : TokenKind.EOF);
      }
      boolean trims = Characters.startsTrim(input, left + LEFT.length());
      position = trims ? Characters.spacesStart(input, start, left) : left;
      if (position > start) {
        Token token = emit(TokenKind.TEXT);
        position = left;
        ignore();
        return token;
      }
      position = left;
      ignore();
      int content = left + LEFT.length() + (trims ? 2 : 0);
      if (!input.startsWith("/*", content)) {
        return leftDelimiter(content);
      }
      position = content;
      ignore();
      Token problem = comment();
      if (problem != null) {
        return problem;
      }
    }
  }

  private Token leftDelimiter(int content) {
    position += LEFT.length();
    Token token = emit(TokenKind.LEFT_DELIM);
    position = content;
    ignore();
    insideAction = true;
    parenDepth = 0;
    return token;
  }

  /** Skips a comment with its delimiter; gives an error token when it is malformed. */
  private Token comment() {
    int close = input.indexOf("*/", position + 2);
    if (close < 0) {
      return error("unclosed comment");
    }
    position = close + 2;
    if (!atRightDelimiter()) {
      return error("comment ends before closing delimiter");
    }
    skipRightDelimiter();
    ignore();
    return null;
  }

  private boolean atRightDelimiter() {
    return atTrimmingDelimiter(position) || input.startsWith(RIGHT, position);
  }

  private boolean atTrimmingDelimiter(int at) {
    return Characters.endsTrim(input, at) && input.startsWith(RIGHT, at + 2);
  }

  private void skipRightDelimiter() {
    boolean trims = atTrimmingDelimiter(position);
    position += (trims ? 2 : 0) + RIGHT.length();
    if (trims) {
      position = Characters.spacesEnd(input, position);
    }
  }

  private Token rightDelimiter() {
    if (atTrimmingDelimiter(position)) {
      position += 2;
      ignore();
      position += RIGHT.length();
      Token token = emit(TokenKind.RIGHT_DELIM);
      position = Characters.spacesEnd(input, position);
      ignore();
      insideAction = false;
      return token;
    }
    position += RIGHT.length();
    insideAction = false;
    return emit(TokenKind.RIGHT_DELIM);
  }

  private Token insideAction() {
    if (atRightDelimiter()) {
      return parenDepth == 0 ? rightDelimiter() : error("unclosed left paren");
    }
    int c = peek();
    if (c == END) {
      return error("unclosed action");
    }
    if (isSpace(c)) {
      return space();
    }
    advance(c);
    return switch (c) {
      case '=' -> emit(TokenKind.ASSIGN);
      case ':' -> declare();
      case '|' -> emit(TokenKind.PIPE);
      case '"' -> quoted('"', TokenKind.STRING, "unterminated quoted string");
      case '`' -> rawString();
      case '$' -> fieldOrVariable(TokenKind.VARIABLE);
      case '\'' -> quoted('\'', TokenKind.CHAR_CONSTANT, "unterminated character constant");
      case '(' -> leftParen();
      case ')' -> rightParen();
      default -> wordOrNumber(c);
    };
  }

  private Token wordOrNumber(int c) {
    if (c == '.' && position < input.length() && !Characters.isDigit(input.charAt(position))) {
      return fieldOrVariable(TokenKind.FIELD);
    }
    if (c == '.' || c == '+' || c == '-' || Characters.isDigit(c)) {
      position = start;
      return number();
    }
    if (isAlphaNumeric(c)) {
      return identifier();
    }
    return c < 0x7f && c >= ' '
        ? emit(TokenKind.CHAR)
        : error("unrecognized character in action: " + shown(c));
  }

  private Token space() {
    int count = 0;
    while (isSpace(peek())) {
      position++;
      count++;
    }
    if (atTrimmingDelimiter(position - 1)) {
      position--;
      if (count == 1) {
        return rightDelimiter();
      }
    }
    return emit(TokenKind.SPACE);
  }

  private Token declare() {
    if (peek() != '=') {
      advance(peek());
      return error("expected :=");
    }
    position++;
    return emit(TokenKind.DECLARE);
  }

  private Token leftParen() {
    parenDepth++;
    return emit(TokenKind.LEFT_PAREN);
  }

  private Token rightParen() {
    parenDepth--;
    return parenDepth < 0 ? error("unexpected right paren") : emit(TokenKind.RIGHT_PAREN);
  }

  private Token identifier() {
    skipAlphaNumeric();
    if (!atTerminator()) {
      return error("bad character " + shown(peek()));
    }
    TokenKind kind = TokenKind.ofWord(input.substring(start, position));
    boolean plainWord =
        (kind == TokenKind.BREAK && !breakAllowed)
            || (kind == TokenKind.CONTINUE && !continueAllowed);
    return emit(plainWord ? TokenKind.IDENTIFIER : kind);
  }

  private Token fieldOrVariable(TokenKind kind) {
    if (atTerminator()) {
      return emit(kind == TokenKind.VARIABLE ? kind : TokenKind.DOT);
    }
    skipAlphaNumeric();
    return atTerminator() ? emit(kind) : error("bad character " + shown(peek()));
  }

  private void skipAlphaNumeric() {
    while (isAlphaNumeric(peek())) {
      advance(peek());
    }
  }

  private boolean atTerminator() {
    int c = peek();
    return switch (c) {
      case END, ' ', '\t', '\r', '\n', '.', ',', '|', ':', ')', '(' -> true;
      default -> input.startsWith(RIGHT, position);
    };
  }

  private Token quoted(char quote, TokenKind kind, String problem) {
    while (true) {
      int c = peek();
      if (c == '\\') {
        position++;
        c = peek();
        if (c != END && c != '\n') {
          advance(c);
          continue;
        }
      }
      if (c == END || c == '\n') {
        return error(problem);
      }
      advance(c);
      if (c == quote) {
        return emit(kind);
      }
    }
  }

  private Token rawString() {
    int close = input.indexOf('`', position);
    if (close < 0) {
      return error("unterminated raw quoted string");
    }
    position = close + 1;
    return emit(TokenKind.RAW_STRING);
  }

  private Token number() {
    NumberScanner scanner = new NumberScanner(input);
    position = scanner.scan(position);
    if (scanner.failed()) {
      return badNumber();
    }
    int sign = peek();
    if (sign != '+' && sign != '-') {
      return emit(TokenKind.NUMBER);
    }
    position = scanner.scan(position);
    return scanner.failed() || input.charAt(position - 1) != 'i'
        ? badNumber()
        : emit(TokenKind.COMPLEX);
  }

  private Token badNumber() {
    return error("bad number syntax: " + GoQuote.quote(input.substring(start, position)));
  }

  private int peek() {
    return position < input.length() ? input.codePointAt(position) : END;
  }

  private void advance(int c) {
    if (c != END) {
      position += Character.charCount(c);
    }
  }

  private Token emit(TokenKind kind) {
    Token token = new Token(kind, start, input.substring(start, position), startLine);
    ignore();
    return token;
  }

  private void ignore() {
    startLine += Characters.newlines(input, start, position);
    start = position;
  }

  private Token error(String message) {
    Token token = new Token(TokenKind.ERROR, start, message, startLine);
    input = "";
    position = 0;
    start = 0;
    insideAction = false;
    return token;
  }

  private static String shown(int c) {
    String code = String.format(Locale.ROOT, "U+%04X", c);
    return GoQuote.isPrint(c) ? code + " '" + Character.toString(c) + "'" : code;
  }
}
