package dev.grafter.logql.syntax;

import java.util.List;

/**
 * {@code by (a, b)} or {@code without (a, b)}.
 *
 * @param without whether the labels are those that go rather than those that stay
 * @param labels in the order written
 */
public record Grouping(boolean without, List<String> labels) {
  /** All series into one, which is also what no grouping means to a vector aggregation. */
  public static final Grouping ALL = new Grouping(false, List.of());

  /** Copies the list. */
  public Grouping {
    labels = List.copyOf(labels);
  }

  /** {@code by (labels)}. */
  public static Grouping by(String... labels) {
    return new Grouping(false, List.of(labels));
  }

  /** {@code without (labels)}. */
  public static Grouping without(String... labels) {
    return new Grouping(true, List.of(labels));
  }
}
