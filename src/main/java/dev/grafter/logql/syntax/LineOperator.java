package dev.grafter.logql.syntax;

/** How a line filter compares; regular expressions are RE2 and not anchored. */
public enum LineOperator {
  CONTAINS("|="),
  NOT_CONTAINS("!="),
  REGEX("|~"),
  NOT_REGEX("!~"),
  PATTERN("|>"),
  NOT_PATTERN("!>");

  private final String symbol;

  LineOperator(String symbol) {
    this.symbol = symbol;
  }

  /** The spelling. */
  public String symbol() {
    return symbol;
  }

  /** True when a line that fits is dropped. */
  public boolean isNegative() {
    return this == NOT_CONTAINS || this == NOT_REGEX || this == NOT_PATTERN;
  }
}
