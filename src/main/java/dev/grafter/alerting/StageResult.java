package dev.grafter.alerting;

import dev.grafter.alerting.expr.Value;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a query or an expression gave in one evaluation.
 *
 * @param refId its name, such as {@code A}; {@code expr} for a ruler's query
 * @param text what it is: the query as it was asked, or the expression in one line
 * @param query for a query when it looked and how far back; empty for expressions
 * @param values its values; none when it failed
 * @param error why it failed
 */
public record StageResult(
    String refId, String text, Optional<Asked> query, List<Value> values, Optional<String> error) {

  /** Copies the values. */
  public StageResult {
    Objects.requireNonNull(refId, "refId");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(error, "error");
    values = List.copyOf(values);
  }

  /**
   * The times for which a query was asked; each looks back further by the range in the query.
   *
   * @param from the first
   * @param to the last; equal to the first for an instant query
   */
  public record Asked(Instant from, Instant to) {}
}
