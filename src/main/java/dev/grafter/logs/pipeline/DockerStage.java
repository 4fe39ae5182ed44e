package dev.grafter.logs.pipeline;

/** Reads the JSON that Docker writes around a line: the line, its stream as a label, its time. */
public record DockerStage() implements Stage {

  @Override
  public String type() {
    return "docker";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
