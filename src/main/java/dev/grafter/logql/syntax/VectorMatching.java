package dev.grafter.logql.syntax;

import java.util.List;
import java.util.Objects;

/**
 * Which series of the two sides of an operation belong together, {@code on (a) group_left (b)}.
 *
 * @param cardinality whether one side may have several partners
 * @param on whether the labels are those compared rather than those ignored
 * @param labels the labels; none with {@code ignoring} means all are compared
 * @param include labels taken over from the side that has one series
 */
public record VectorMatching(
    Cardinality cardinality, boolean on, List<String> labels, List<String> include) {
  /** All labels compared, one partner each. */
  public static final VectorMatching DEFAULT =
      new VectorMatching(Cardinality.ONE_TO_ONE, false, List.of(), List.of());

  /** Copies the lists. */
  public VectorMatching {
    Objects.requireNonNull(cardinality, "cardinality");
    labels = List.copyOf(labels);
    include = List.copyOf(include);
  }

  /** How many partners a series may have. */
  public enum Cardinality {
    ONE_TO_ONE,
    /** {@code group_left}. */
    MANY_TO_ONE,
    /** {@code group_right}. */
    ONE_TO_MANY
  }
}
