package dev.grafter.alerting.expr;

/**
 * Bounds of ours, far beyond what a rule needs: they keep hostile rules from filling the memory.
 */
final class Limits {

  /** How deep a math expression may nest. */
  static final int DEPTH = 100;

  private static final int MOST_POINTS = 1_000_000;
  private static final int MOST_PAIRS = 1_000_000;

  private Limits() {}

  static void points(long count) {
    if (count > MOST_POINTS) {
      throw new ExpressionException(
          "resampling would give a series "
              + count
              + " points; here at most "
              + MOST_POINTS
              + " are evaluated");
    }
  }

  static void pairs(long count) {
    if (count > MOST_PAIRS) {
      throw new ExpressionException(
          "an operator would combine "
              + count
              + " pairs of series; here at most "
              + MOST_PAIRS
              + " are evaluated");
    }
  }
}
