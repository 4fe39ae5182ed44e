package dev.grafter.logql.regex;

/** What a node of an expression matches, from simple to complex; the order matters to merging. */
enum Op {
  NO_MATCH,
  EMPTY,
  LITERAL,
  CLASS,
  ANY_BUT_NEWLINE,
  ANY,
  BEGIN_LINE,
  END_LINE,
  BEGIN_TEXT,
  END_TEXT,
  WORD_BOUNDARY,
  NO_WORD_BOUNDARY,
  CAPTURE,
  STAR,
  PLUS,
  QUEST,
  REPEAT,
  CONCAT,
  ALTERNATE,
  /** Only on the parser's stack. */
  LEFT_PAREN,
  /** Only on the parser's stack. */
  VERTICAL_BAR;

  boolean isPseudo() {
    return this == LEFT_PAREN || this == VERTICAL_BAR;
  }
}
