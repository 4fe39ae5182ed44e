package dev.grafter.sync;

import dev.grafter.codec.Node;
import java.util.Objects;
import java.util.Optional;

/**
 * One place in which two values differ.
 *
 * @param path where, such as {@code panels[Top errors].targets[A].expr}
 * @param before what is there; empty when nothing is
 * @param after what shall be there; empty when nothing shall
 */
public record Difference(String path, Optional<Node> before, Optional<Node> after) {

  /** The path of a difference between secrets, of which no more is told. */
  public static final String SECRETS = "secrets";

  /** Checks that all is given. */
  public Difference {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }
}
