package dev.grafter.logs.pipeline;

import dev.grafter.logs.text.GoRegex;
import java.util.Optional;

/**
 * Extracts the named groups of the first match.
 *
 * @param expression matches anywhere in the text
 * @param source the extracted value that is read; the line when absent
 */
public record RegexStage(GoRegex expression, Optional<String> source) implements Stage {

  /** Checks as Promtail does. */
  public RegexStage {
    Checks.notEmpty(expression.source(), "expression is required");
    Checks.source(source, "empty source");
  }

  @Override
  public String type() {
    return "regex";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
