package dev.grafter.logs.pipeline;

import dev.grafter.logs.text.GoRegex;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Joins lines of a stream from one that matches up to the next that does.
 *
 * @param firstline what the first line of a block matches
 * @param maxLines lines of a block; 128 when absent
 * @param maxWait how long a block waits for its next line; 3 s when absent
 */
public record MultilineStage(GoRegex firstline, OptionalLong maxLines, Optional<Duration> maxWait)
    implements Stage {

  @Override
  public String type() {
    return "multiline";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Lines of a block when nothing else is said. */
  public static final long DEFAULT_LINES = 128;

  /** How long a block waits for its next line when nothing else is said. */
  public static final Duration DEFAULT_WAIT = Duration.ofSeconds(3);

  /** With the default limits. */
  public static MultilineStage of(String firstline) {
    return new MultilineStage(GoRegex.compile(firstline), OptionalLong.empty(), Optional.empty());
  }
}
