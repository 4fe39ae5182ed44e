package dev.grafter.logql.syntax;

/** How a matcher compares a label with its value. */
public enum MatchOperator {
  EQUAL("="),
  NOT_EQUAL("!="),
  REGEX("=~"),
  NOT_REGEX("!~");

  private final String symbol;

  MatchOperator(String symbol) {
    this.symbol = symbol;
  }

  /** The spelling. */
  public String symbol() {
    return symbol;
  }

  /** True when the value is a regular expression. */
  public boolean isRegex() {
    return this == REGEX || this == NOT_REGEX;
  }

  /** True when the label must not match. */
  public boolean isNegative() {
    return this == NOT_EQUAL || this == NOT_REGEX;
  }
}
