package dev.grafter.logql.eval;

import dev.grafter.gotext.function.Environment;
import dev.grafter.gotext.function.LokiFunctions;
import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.template.MissingKey;
import dev.grafter.gotext.template.Template;
import java.time.Clock;

/** Parses the templates of format stages, with Loki's functions. */
final class Templates {

  private static final FuncMap FUNCTIONS =
      LokiFunctions.of(Environment.of(Clock.systemUTC(), new TemplateRegexes()));

  private Templates() {}

  /**
   * Parses a template.
   *
   * @throws dev.grafter.gotext.template.TemplateParseException with Go's words
   */
  static Template parse(String name, String text) {
    return Template.named(name).functions(FUNCTIONS).missingKey(MissingKey.ZERO).parse(text);
  }
}
