package dev.grafter.logs.pipeline;

/** Removes ANSI colour codes from the line. */
public record DecolorizeStage() implements Stage {

  @Override
  public String type() {
    return "decolorize";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
