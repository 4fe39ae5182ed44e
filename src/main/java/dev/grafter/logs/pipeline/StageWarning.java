package dev.grafter.logs.pipeline;

import dev.grafter.codec.Location;
import java.util.Objects;

/**
 * Something that Promtail silently ignores or changes.
 *
 * @param where the place in the file
 * @param text what is ignored or changed, and what was probably meant
 */
public record StageWarning(Location where, String text) {

  /** Checks that both are given. */
  public StageWarning {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(text, "text");
  }

  @Override
  public String toString() {
    return where.isKnown() ? where + ": " + text : text;
  }
}
