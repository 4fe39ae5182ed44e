package dev.grafter.wire;

import java.util.Objects;
import java.util.Optional;

/**
 * What was pushed, and which generation it became. The server counts generations, one for each
 * write whoever makes it, so an object whose generation is still that of its stamp holds exactly
 * what was pushed.
 *
 * @param digest the digest of what was pushed
 * @param generation the generation that the write made
 */
public record Stamp(String digest, long generation) {

  /** The annotation that holds it. */
  public static final String ANNOTATION = "grafter.dev/pushed";

  /** Checks that there is a digest. */
  public Stamp {
    Objects.requireNonNull(digest, "digest");
  }

  /** Reads {@code digest@generation}; empty when the text is something else. */
  public static Optional<Stamp> parse(String text) {
    int at = text.indexOf('@');
    return at > 0 && text.substring(at + 1).matches("[0-9]{1,18}")
        ? Optional.of(new Stamp(text.substring(0, at), Long.parseLong(text.substring(at + 1))))
        : Optional.empty();
  }

  /** {@code digest@generation}. */
  @Override
  public String toString() {
    return digest + "@" + generation;
  }
}
