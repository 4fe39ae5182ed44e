package dev.grafter.logs.json;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Json;
import dev.grafter.logs.json.JmesToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Splits an expression into tokens. */
final class JmesLexer {

  private final String text;
  private final List<JmesToken> tokens = new ArrayList<>();
  private int at;

  JmesLexer(String text) {
    this.text = text;
  }

  List<JmesToken> tokens() {
    while (at < text.length()) {
      next(text.charAt(at));
    }
    tokens.add(new JmesToken(Kind.END, "", text.length()));
    return tokens;
  }

  private void next(char c) {
    if (isNameStart(c)) {
      name();
    } else if (c == '-' || isDigit(c)) {
      number();
    } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      at++;
    } else {
      symbol(c);
    }
  }

  private void symbol(char c) {
    switch (c) {
      case '.' -> add(Kind.DOT, 1);
      case '*' -> add(Kind.STAR, 1);
      case ',' -> add(Kind.COMMA, 1);
      case ':' -> add(Kind.COLON, 1);
      case '{' -> add(Kind.LEFT_BRACE, 1);
      case '}' -> add(Kind.RIGHT_BRACE, 1);
      case ']' -> add(Kind.RIGHT_BRACKET, 1);
      case '(' -> add(Kind.LEFT_PAREN, 1);
      case ')' -> add(Kind.RIGHT_PAREN, 1);
      case '@' -> add(Kind.CURRENT, 1);
      case '[' -> bracket();
      case '"' -> quotedName();
      case '\'' -> string();
      case '`' -> json();
      case '|' -> either('|', Kind.OR, Kind.PIPE);
      case '<' -> either('=', Kind.LESS_EQUAL, Kind.LESS);
      case '>' -> either('=', Kind.GREATER_EQUAL, Kind.GREATER);
      case '!' -> either('=', Kind.NOT_EQUAL, Kind.NOT);
      case '=' -> either('=', Kind.EQUAL, Kind.UNKNOWN);
      case '&' -> either('&', Kind.AND, Kind.REFERENCE);
      default -> throw error("unknown character '" + c + "'", at);
    }
  }

  private void add(Kind kind, int length) {
    tokens.add(new JmesToken(kind, text.substring(at, at + length), at));
    at += length;
  }

  private boolean follows(char c) {
    return at + 1 < text.length() && text.charAt(at + 1) == c;
  }

  private void either(char second, Kind both, Kind alone) {
    if (follows(second)) {
      add(both, 2);
    } else {
      add(alone, 1);
    }
  }

  private void bracket() {
    if (follows('?')) {
      add(Kind.FILTER, 2);
    } else if (follows(']')) {
      add(Kind.FLATTEN, 2);
    } else {
      add(Kind.LEFT_BRACKET, 1);
    }
  }

  private void name() {
    int end = at + 1;
    while (end < text.length() && (isNameStart(text.charAt(end)) || isDigit(text.charAt(end)))) {
      end++;
    }
    add(Kind.NAME, end - at);
  }

  private void number() {
    int end = at + 1;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    add(Kind.NUMBER, end - at);
  }

  private void quotedName() {
    int start = at;
    String body = until('"');
    try {
      String name = Json.parse("\"" + body + "\"", "name").asString().orElseThrow();
      tokens.add(new JmesToken(Kind.QUOTED_NAME, name, start));
    } catch (CodecException e) {
      throw new IllegalArgumentException(
          error("invalid quoted name: " + e.problem(), start).getMessage(), e);
    }
  }

  private void json() {
    int start = at;
    tokens.add(new JmesToken(Kind.JSON, until('`').replace("\\`", "`"), start));
  }

  /** The text up to a delimiter that no backslash precedes; consumes both. */
  private String until(char end) {
    int start = at + 1;
    int i = start;
    while (i < text.length() && text.charAt(i) != end) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    if (i >= text.length()) {
      throw error("unclosed " + end, at);
    }
    at = i + 1;
    return text.substring(start, i);
  }

  /** A raw string: only an escaped quote is special. */
  private void string() {
    int start = at;
    StringBuilder value = new StringBuilder();
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'') {
        tokens.add(new JmesToken(Kind.STRING, value.toString(), start));
        at = i + 1;
        return;
      }
      boolean quote = c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '\'';
      value.append(quote ? '\'' : c);
      i += quote ? 1 : 0;
    }
    throw error("unclosed '", start);
  }

  IllegalArgumentException error(String problem, int index) {
    return new IllegalArgumentException(
        "could not compile JMES expression: "
            + problem
            + " at column "
            + (index + 1)
            + " of `"
            + text
            + "`");
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
