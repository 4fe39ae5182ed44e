package dev.grafter.logs.query;

import dev.grafter.logql.eval.Direction;
import java.util.Objects;

/**
 * Which lines of a log query are wanted.
 *
 * @param limit how many at most
 * @param direction which first
 */
public record Lines(int limit, Direction direction) {

  /** Loki's default: the newest hundred. */
  public static final Lines DEFAULT = new Lines(Question.DEFAULT_LIMIT, Direction.BACKWARD);

  /** Checks that there is a direction. */
  public Lines {
    Objects.requireNonNull(direction, "direction");
  }
}
