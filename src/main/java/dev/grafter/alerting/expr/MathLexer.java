package dev.grafter.alerting.expr;

import dev.grafter.gotext.GoQuote;
import java.util.ArrayList;
import java.util.List;

/** Cuts a math expression into tokens. */
final class MathLexer {

  private static final String SYMBOLS = "!<>=&|+-*/%";
  private static final String DIGITS = "0123456789";
  private static final String HEX = "0123456789abcdefABCDEF";

  /** What a token is. */
  enum Kind {
    NUMBER,
    NAME,
    VARIABLE,
    STRING,
    SYMBOL,
    OPEN,
    CLOSE,
    COMMA,
    END
  }

  /**
   * A token.
   *
   * @param kind what it is
   * @param text its text; of a variable the name of the stage
   */
  record Token(Kind kind, String text) {
    boolean is(String symbol) {
      return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** As Grafana's errors print it. */
    String printed() {
      if (kind == Kind.END) {
        return "EOF";
      }
      String whole = kind == Kind.VARIABLE ? "$" + text : text;
      return whole.length() > 10
          ? GoQuote.quote(whole.substring(0, 10)) + "..."
          : GoQuote.quote(whole);
    }
  }

  private final String text;
  private int at;

  private MathLexer(String text) {
    this.text = text;
  }

  /** The tokens of an expression, the end being the last. */
  static List<Token> tokens(String expression) {
    MathLexer lexer = new MathLexer(expression);
    List<Token> tokens = new ArrayList<>();
    do {
      tokens.add(lexer.next());
    } while (tokens.get(tokens.size() - 1).kind() != Kind.END);
    return tokens;
  }

  private Token next() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return new Token(Kind.END, "");
    }
    char first = text.charAt(at);
    if (first == '$') {
      return variable();
    } else if (SYMBOLS.indexOf(first) >= 0) {
      return symbol();
    } else if (DIGITS.indexOf(first) >= 0 || first == '.') {
      return number();
    } else if (Character.isLetter(first)) {
      return new Token(Kind.NAME, run());
    } else if (first == '"') {
      return string();
    }
    return punctuation(first);
  }

  private Token punctuation(char first) {
    at++;
    return switch (first) {
      case '(' -> new Token(Kind.OPEN, "(");
      case ')' -> new Token(Kind.CLOSE, ")");
      case ',' -> new Token(Kind.COMMA, ",");
      default -> throw new ExpressionException(unexpected("invalid character: " + first));
    };
  }

  private static String unexpected(String what) {
    return "expr: unexpected " + what + " in input: F()";
  }

  private static boolean isNameCharacter(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private String run() {
    int start = at;
    while (at < text.length() && isNameCharacter(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private Token variable() {
    at++;
    if (at < text.length() && text.charAt(at) == '{') {
      return braced();
    }
    String name = run();
    if (name.isEmpty()) {
      throw new ExpressionException(unexpected("incomplete variable"));
    }
    return new Token(Kind.VARIABLE, name);
  }

  private Token braced() {
    int end = text.indexOf('}', at);
    if (end < 0) {
      throw new ExpressionException(unexpected("unterminated variable missing closing }"));
    }
    String name = text.substring(at + 1, end);
    at = end + 1;
    if (name.isEmpty()) {
      throw new ExpressionException(unexpected("incomplete variable"));
    }
    return new Token(Kind.VARIABLE, name);
  }

  private Token symbol() {
    int start = at;
    accept(SYMBOLS);
    return new Token(Kind.SYMBOL, text.substring(start, at));
  }

  private Token number() {
    int start = at;
    String digits = DIGITS;
    if (text.startsWith("0x", at) || text.startsWith("0X", at)) {
      at += 2;
      digits = HEX;
    }
    accept(digits);
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      accept(digits);
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      at += at < text.length() && "+-".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
      accept(DIGITS);
    }
    return new Token(Kind.NUMBER, text.substring(start, at));
  }

  private void accept(String characters) {
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private Token string() {
    int end = text.indexOf('"', at + 1);
    if (end < 0) {
      throw new ExpressionException(unexpected("unterminated string"));
    }
    String whole = text.substring(at, end + 1);
    at = end + 1;
    return new Token(Kind.STRING, whole);
  }
}
