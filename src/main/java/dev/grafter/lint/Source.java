package dev.grafter.lint;

import java.util.Objects;

/**
 * A file to look at.
 *
 * @param name its path as the user knows it, which findings repeat
 * @param text its content
 */
public record Source(String name, String text) {

  /** Checks that both are given. */
  public Source {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
  }

  /** Whether the name ends in one of these, such as {@code .yml}; letter case counts. */
  public boolean endsIn(String... suffixes) {
    for (String suffix : suffixes) {
      if (name.endsWith(suffix)) {
        return true;
      }
    }
    return false;
  }
}
