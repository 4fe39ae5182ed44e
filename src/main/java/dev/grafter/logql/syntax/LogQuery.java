package dev.grafter.logql.syntax;

import java.util.List;

/**
 * A stream selector and the pipeline behind it, {@code {app="x"} |= "y" | json}.
 *
 * @param matchers all must hold; empty only in a query that Loki parses but then refuses
 * @param stages in order; none for a bare selector
 */
public record LogQuery(List<Matcher> matchers, List<Stage> stages) implements Expr {
  /** Copies the lists. */
  public LogQuery {
    matchers = List.copyOf(matchers);
    stages = List.copyOf(stages);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.logQuery(this);
  }

  @Override
  public String toString() {
    return text();
  }
}
