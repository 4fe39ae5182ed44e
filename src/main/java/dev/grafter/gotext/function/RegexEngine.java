package dev.grafter.gotext.function;

import java.util.List;

/**
 * RE2 for template functions, given by the caller, since this package knows no library. An engine
 * may cache; it must be safe for several threads.
 */
public interface RegexEngine {

  /**
   * Compiles an expression.
   *
   * @throws IllegalArgumentException with Go's words, such as {@code error parsing regexp: missing
   *     closing ): `(`}
   */
  Regex compile(String expression);

  /** A compiled expression. */
  interface Regex {
    /**
     * The leftmost matches one after the other, as a search that goes on behind each finds them,
     * empty ones included.
     *
     * @param limit how many at most; below zero all
     * @return for each match the start and end of the whole, then of every group; -1 where a group
     *     took no part
     */
    List<int[]> matches(String text, int limit);

    /** The number of the group of that name, or -1. */
    int group(String name);
  }

  /** An engine for templates without regular expressions: every expression fails. */
  RegexEngine NONE =
      expression -> {
        throw new IllegalArgumentException("regular expressions are not available here");
      };
}
