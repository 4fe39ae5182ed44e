package dev.grafter.alerting.template;

import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.template.Limits;
import dev.grafter.gotext.template.MissingKey;
import dev.grafter.gotext.template.Template;
import dev.grafter.gotext.template.TemplateExecException;
import dev.grafter.gotext.template.TemplateParseException;
import dev.grafter.gotext.value.Value;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates of one rule, parsed once each. */
final class TemplateCache {

  /** A text of an alert is short; these bounds keep a hostile one from filling the memory. */
  private static final Limits LIMITS = new Limits(1 << 18, 200_000, 200);

  private final String name;
  private final String prefix;
  private final FuncMap functions;
  private final MissingKey missingKey;
  private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();

  /** A template, or why there is none. */
  private record Parsed(Template template, String problem) {}

  /**
   * No templates yet.
   *
   * @param prefix what stands before each text, to define variables
   */
  TemplateCache(String name, String prefix, FuncMap functions, MissingKey missingKey) {
    this.name = name;
    this.prefix = prefix;
    this.functions = functions;
    this.missingKey = missingKey;
  }

  /**
   * What a text expands to.
   *
   * @throws ExpandException in Prometheus' words, when it cannot be expanded
   */
  String expand(String text, Value data) throws ExpandException {
    Parsed template = parsed.computeIfAbsent(text, this::parse);
    if (template.problem() != null) {
      throw new ExpandException("error parsing template " + name + ": " + template.problem());
    }
    try {
      return template.template().execute(data);
    } catch (TemplateExecException e) {
      throw new ExpandException("error executing template " + name + ": " + e.getMessage());
    }
  }

  /** Why a text is no template; null when it is one. */
  String problem(String text) {
    return parsed.computeIfAbsent(text, this::parse).problem();
  }

  private Parsed parse(String text) {
    try {
      Template template =
          Template.named(name)
              .functions(functions)
              .missingKey(missingKey)
              .limits(LIMITS)
              .parse(prefix + text);
      return new Parsed(template, null);
    } catch (TemplateParseException e) {
      return new Parsed(null, e.getMessage());
    }
  }
}
