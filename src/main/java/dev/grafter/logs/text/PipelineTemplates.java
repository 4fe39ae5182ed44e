package dev.grafter.logs.text;

import dev.grafter.gotext.function.Environment;
import dev.grafter.gotext.function.PromtailFunctions;
import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.template.Template;
import dev.grafter.gotext.template.TemplateParseException;
import java.time.Clock;

/** Go templates with the functions that Promtail and Alloy give them. */
public final class PipelineTemplates {

  private static final Re2Engine REGEXES = new Re2Engine();
  private static final FuncMap CHECKED = functions(Clock.systemUTC());

  private PipelineTemplates() {}

  private static FuncMap functions(Clock clock) {
    return PromtailFunctions.of(Environment.of(clock, REGEXES));
  }

  /**
   * Checks a template.
   *
   * @throws IllegalArgumentException with Go's words when it is none
   */
  public static void check(String text) {
    parse(text, CHECKED);
  }

  /**
   * Parses a template.
   *
   * @param clock the present for its functions
   * @throws IllegalArgumentException with Go's words
   */
  public static Template parse(String text, Clock clock) {
    return parse(text, functions(clock));
  }

  private static Template parse(String text, FuncMap functions) {
    try {
      return Template.named("pipeline_template").functions(functions).parse(text);
    } catch (TemplateParseException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
