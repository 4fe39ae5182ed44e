package dev.grafter.gotext.template;

import java.util.Map;

/** The kinds of token inside and between template actions. */
enum TokenKind {
  ERROR,
  BOOL,
  CHAR,
  CHAR_CONSTANT,
  COMPLEX,
  ASSIGN,
  DECLARE,
  EOF,
  FIELD,
  IDENTIFIER,
  LEFT_DELIM,
  LEFT_PAREN,
  NUMBER,
  PIPE,
  RAW_STRING,
  RIGHT_DELIM,
  RIGHT_PAREN,
  SPACE,
  STRING,
  TEXT,
  VARIABLE,
  BLOCK,
  BREAK,
  CONTINUE,
  DOT,
  DEFINE,
  ELSE,
  END,
  IF,
  NIL,
  RANGE,
  TEMPLATE,
  WITH;

  private static final Map<String, TokenKind> KEYWORDS =
      Map.ofEntries(
          Map.entry(".", DOT),
          Map.entry("block", BLOCK),
          Map.entry("break", BREAK),
          Map.entry("continue", CONTINUE),
          Map.entry("define", DEFINE),
          Map.entry("else", ELSE),
          Map.entry("end", END),
          Map.entry("if", IF),
          Map.entry("range", RANGE),
          Map.entry("nil", NIL),
          Map.entry("template", TEMPLATE),
          Map.entry("with", WITH));

  /** The kind of a word that starts with a letter: a keyword's, a bool's or an identifier's. */
  static TokenKind ofWord(String word) {
    if (word.equals("true") || word.equals("false")) {
      return BOOL;
    }
    return KEYWORDS.getOrDefault(word, IDENTIFIER);
  }

  boolean isKeyword() {
    return compareTo(BLOCK) >= 0;
  }

  /** Whether a token of this kind can start an operand of a command. */
  boolean startsOperand() {
    return switch (this) {
      case BOOL,
          CHAR_CONSTANT,
          COMPLEX,
          DOT,
          FIELD,
          IDENTIFIER,
          NUMBER,
          NIL,
          RAW_STRING,
          STRING,
          VARIABLE,
          LEFT_PAREN ->
          true;
      default -> false;
    };
  }
}
