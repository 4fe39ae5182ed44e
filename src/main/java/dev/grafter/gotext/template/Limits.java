package dev.grafter.gotext.template;

/**
 * Bounds that keep a hostile template from hanging or filling the memory.
 *
 * @param maxOutput the longest output, and the longest text a function may make, in characters
 * @param maxSteps how many actions, iterations and calls one execution may take
 * @param maxDepth how deep templates, blocks and parentheses may nest while executing
 */
public record Limits(int maxOutput, long maxSteps, int maxDepth) {
  public static final Limits DEFAULT = new Limits(4 << 20, 5_000_000, 1_000);

  public Limits {
    if (maxOutput < 1 || maxSteps < 1 || maxDepth < 1) {
      throw new IllegalArgumentException("limits of a template must be positive");
    }
  }
}
