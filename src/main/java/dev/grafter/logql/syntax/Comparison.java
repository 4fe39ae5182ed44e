package dev.grafter.logql.syntax;

/** How a label filter compares numbers, durations and sizes; {@code =} and {@code ==} are one. */
public enum Comparison {
  EQUAL("=="),
  NOT_EQUAL("!="),
  GREATER(">"),
  GREATER_OR_EQUAL(">="),
  LESS("<"),
  LESS_OR_EQUAL("<=");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  /** The spelling in Loki's own form. */
  public String symbol() {
    return symbol;
  }

  /**
   * Whether it holds.
   *
   * @param order negative, zero or positive, as a comparator gives it
   */
  public boolean holds(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
    };
  }
}
