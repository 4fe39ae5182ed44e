package dev.grafter.logs.pipeline;

import dev.grafter.logs.text.PipelineTemplates;

/**
 * Sets an extracted value to the output of a Go template; an empty output removes it.
 *
 * @param source the extracted value that is set; its old value is {@code .Value} in the template
 * @param template the template; {@code .Entry} is the line, any other name an extracted value
 */
public record TemplateStage(String source, String template) implements Stage {

  /** Checks as Promtail does. */
  public TemplateStage {
    Checks.notEmpty(source, "template source value is required");
    PipelineTemplates.check(template);
  }

  @Override
  public String type() {
    return "template";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
