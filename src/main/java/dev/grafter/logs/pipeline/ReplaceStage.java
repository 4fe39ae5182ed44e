package dev.grafter.logs.pipeline;

import dev.grafter.logs.text.GoRegex;
import java.util.Optional;

/**
 * Replaces what the groups of every match captured by the output of a template; an expression
 * without groups changes nothing.
 *
 * @param expression matches anywhere in the text
 * @param source the extracted value that is changed; the line when absent
 * @param replace a Go template; {@code .Value} is what the group captured
 */
public record ReplaceStage(GoRegex expression, Optional<String> source, String replace)
    implements Stage {

  /** Checks as Promtail does. */
  public ReplaceStage {
    Checks.notEmpty(expression.source(), "expression is required");
    Checks.source(source, "empty source in replace stage");
  }

  @Override
  public String type() {
    return "replace";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
