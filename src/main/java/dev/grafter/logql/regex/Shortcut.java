package dev.grafter.logql.regex;

import java.util.List;

/**
 * A comparison of text by which Loki replaces a regular expression.
 *
 * <p>Where Loki's replacement differs from the expression (an anchored {@code E|ERROR} becomes
 * "contains E"), the replacement is what Loki does.
 */
public sealed interface Shortcut {
  /** Every text fits. */
  record Anything() implements Shortcut {}

  /** Every text but the empty one fits. */
  record NotEmpty() implements Shortcut {}

  /**
   * The text is exactly this.
   *
   * @param text in lower case when case does not matter
   * @param ignoreCase whether case does not matter
   */
  record EqualTo(String text, boolean ignoreCase) implements Shortcut {}

  /**
   * The text contains this, which is not empty.
   *
   * @param text in lower case when case does not matter
   * @param ignoreCase whether case does not matter
   */
  record Containing(String text, boolean ignoreCase) implements Shortcut {}

  /** One of them fits; at least two, none of them {@link Anything}. */
  record AnyOf(List<Shortcut> shortcuts) implements Shortcut {
    /** Copies the list. */
    public AnyOf {
      shortcuts = List.copyOf(shortcuts);
    }
  }
}
