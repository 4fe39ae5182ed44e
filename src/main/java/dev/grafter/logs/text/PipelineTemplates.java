package dev.grafter.logs.text;

import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.template.Template;
import dev.grafter.gotext.template.TemplateParseException;

/** Go templates with the functions that Promtail and Alloy give them. */
public final class PipelineTemplates {

  private static final FuncMap FUNCTIONS = PromtailFunctions.functions();

  private PipelineTemplates() {}

  /**
   * Parses a template.
   *
   * @throws IllegalArgumentException with Go's words
   */
  public static Template parse(String text) {
    try {
      return Template.named("pipeline_template").functions(FUNCTIONS).parse(text);
    } catch (TemplateParseException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
