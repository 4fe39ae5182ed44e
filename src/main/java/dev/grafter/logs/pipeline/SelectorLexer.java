package dev.grafter.logs.pipeline;

import dev.grafter.gotext.GoQuote;
import java.util.Set;

/**
 * Tokens of a selector, cut as Go's text/scanner cuts source code: names, numbers, quoted texts,
 * comments (skipped) and single characters. What is nothing else counts as a name.
 */
final class SelectorLexer {

  /** Kinds of tokens; the text of an operator is its kind's. */
  enum Kind {
    END,
    STRING,
    NAME,
    OPERATOR
  }

  /**
   * A token.
   *
   * @param kind what it is
   * @param text the string's value, or the token as written
   * @param at its index
   */
  record Token(Kind kind, String text, int at) {}

  private static final String OPERATORS = ",.{}=";
  private static final Set<String> PAIRS = Set.of("!=", "=~", "!~", "|=", "|~");

  private final String source;
  private int at;

  SelectorLexer(String source) {
    this.source = source;
  }

  Token next() {
    skip();
    int start = at;
    if (at >= source.length()) {
      return new Token(Kind.END, "the end", start);
    }
    int c = source.codePointAt(at);
    if (c == '"') {
      return string(start);
    }
    if (c == '_' || Character.isLetter(c) || Character.isDigit(c)) {
      return word(start);
    }
    if (c == '`' || c == '\'') {
      return quoted(start, (char) c);
    }
    return symbol(start, c);
  }

  private Token symbol(int start, int c) {
    at += Character.charCount(c);
    String pair = at < source.length() ? source.substring(start, at + 1) : "";
    if (PAIRS.contains(pair)) {
      at++;
      return new Token(Kind.OPERATOR, pair, start);
    }
    String one = source.substring(start, at);
    return new Token(OPERATORS.contains(one) ? Kind.OPERATOR : Kind.NAME, one, start);
  }

  private Token word(int start) {
    while (at < source.length()) {
      int c = source.codePointAt(at);
      if (c != '_' && !Character.isLetter(c) && !Character.isDigit(c)) {
        break;
      }
      at += Character.charCount(c);
    }
    return new Token(Kind.NAME, source.substring(start, at), start);
  }

  private Token string(int start) {
    int end = start + 1;
    while (end < source.length() && source.charAt(end) != '"' && source.charAt(end) != '\n') {
      end += source.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= source.length() || source.charAt(end) != '"') {
      throw error("literal not terminated", start);
    }
    at = end + 1;
    try {
      return new Token(Kind.STRING, GoQuote.unquote(source.substring(start, at)), start);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(error(e.getMessage(), start).getMessage(), e);
    }
  }

  /**
   * A raw string or a character: a name for the parser, so refused wherever a string must stand.
   */
  private Token quoted(int start, char quote) {
    int end = source.indexOf(quote, start + 1);
    if (end < 0) {
      throw error("literal not terminated", start);
    }
    at = end + 1;
    return new Token(Kind.NAME, source.substring(start, at), start);
  }

  private void skip() {
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        at++;
      } else if (source.startsWith("//", at)) {
        int end = source.indexOf('\n', at);
        at = end < 0 ? source.length() : end;
      } else if (source.startsWith("/*", at)) {
        int end = source.indexOf("*/", at + 2);
        if (end < 0) {
          throw error("comment not terminated", at);
        }
        at = end + 2;
      } else {
        return;
      }
    }
  }

  IllegalArgumentException error(String problem, int index) {
    int lineStart = source.lastIndexOf('\n', index - 1) + 1;
    long line = 1 + source.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    return new IllegalArgumentException(
        "invalid selector syntax for match stage: parse error at line "
            + line
            + ", col "
            + (index - lineStart + 1)
            + ": "
            + problem);
  }
}
