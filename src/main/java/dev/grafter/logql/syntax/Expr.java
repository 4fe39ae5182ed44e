package dev.grafter.logql.syntax;

/**
 * A LogQL query. Either it returns log lines ({@link LogQuery}) or numbers ({@link MetricExpr}).
 *
 * <p>All nodes are immutable values: two queries that mean the same text are equal. They are made
 * by {@link LogQlParser} and by the builder {@code dev.grafter.logql.LogQl}, and hold what was
 * written after Loki's own rewriting: literal arithmetic is folded, negative line filters joined by
 * {@code or} are separate filters, parentheses are gone.
 */
public sealed interface Expr permits LogQuery, MetricExpr {

  /** Calls the method of the visitor for this node's type. */
  <R> R accept(ExprVisitor<R> visitor);

  /** The query in Loki's one-line form. */
  default String text() {
    return Printer.print(this);
  }

  /** The query in Loki's indented form, the one of {@code /loki/api/v1/format_query}. */
  default String pretty() {
    return PrettyPrinter.print(this);
  }

  /**
   * Refuses what Loki would refuse although it is grammatical, such as a selector that takes every
   * stream. What the parser returned has passed this.
   *
   * @throws LogQlSyntaxException with Loki's words
   */
  default void validate() {
    Validator.validate(this);
  }

  /** True when the query returns numbers rather than lines. */
  default boolean isMetric() {
    return this instanceof MetricExpr;
  }
}
