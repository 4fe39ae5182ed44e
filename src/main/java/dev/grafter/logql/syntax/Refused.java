package dev.grafter.logql.syntax;

/**
 * A part that is grammatical but that Loki refuses for its meaning. Loki reports it only when
 * nothing else is wrong, so the parser keeps it in the tree until the end; no query that leaves the
 * parser holds one.
 *
 * @param message Loki's words
 * @param literal whether a number stood here, which a surrounding operation would have folded
 */
record Refused(String message, boolean literal) implements MetricExpr {
  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    throw new IllegalStateException(message);
  }
}
