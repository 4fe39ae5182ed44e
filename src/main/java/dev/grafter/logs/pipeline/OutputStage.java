package dev.grafter.logs.pipeline;

/**
 * Sets the line to an extracted value.
 *
 * @param source the extracted value; when missing, the line stays
 */
public record OutputStage(String source) implements Stage {

  /** Checks as Promtail does. */
  public OutputStage {
    Checks.notEmpty(source, "output source value is required if output is specified");
  }

  @Override
  public String type() {
    return "output";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
