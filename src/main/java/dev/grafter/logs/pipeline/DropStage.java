package dev.grafter.logs.pipeline;

import dev.grafter.logs.text.GoRegex;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Drops the entries that meet all conditions that are given.
 *
 * @param sources extracted values; alone, they must all be there
 * @param value what the joined sources must equal
 * @param expression what the joined sources, or without sources the line, must match
 * @param separator what joins the sources; {@code ;} when absent
 * @param olderThan how much older than now the entry must be
 * @param longerThan how many bytes the line must exceed
 * @param dropReason counted in the collector's own metrics
 */
public record DropStage(
    Optional<List<String>> sources,
    Optional<String> value,
    Optional<GoRegex> expression,
    Optional<String> separator,
    Optional<Duration> olderThan,
    OptionalLong longerThan,
    Optional<String> dropReason)
    implements Stage {

  /** Checks as Promtail does. */
  public DropStage {
    sources = sources.map(List::copyOf);
    Checks.check(
        sources.isPresent()
            || expression.isPresent()
            || olderThan.isPresent()
            || longerThan.isPresent(),
        "drop stage config must contain at least one of `source`, `expression`, `older_than` or"
            + " `longer_than`");
    Checks.check(
        value.isEmpty() || sources.isPresent(),
        "drop stage config must contain `source` if `value` is specified");
    Checks.check(
        value.isEmpty() || expression.isEmpty(),
        "drop stage config error, `value` and `expression` cannot both be defined at the same"
            + " time.");
  }

  @Override
  public String type() {
    return "drop";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Drops the entries whose line the expression matches. */
  public static DropStage matching(String expression) {
    return new DropStage(
        Optional.empty(),
        Optional.empty(),
        Optional.of(GoRegex.compile(expression)),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }
}
