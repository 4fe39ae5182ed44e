package dev.grafter.alerting.template;

import dev.grafter.gotext.function.AlertFunctions;
import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.template.MissingKey;
import dev.grafter.gotext.value.DictValue;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Kind;
import dev.grafter.gotext.value.Value;
import dev.grafter.logql.eval.TemplateRegexes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The templates of a rule of Loki's ruler. The place of one that fails is taken by the error. */
public final class RulerTemplates {

  private static final GoType DATA =
      GoType.named(
          Kind.STRUCT,
          "struct { Labels map[string]string; ExternalLabels map[string]string; ExternalURL string;"
              + " Value interface {} }");
  private static final String PREFIX =
      "{{$labels := .Labels}}{{$externalLabels := .ExternalLabels}}"
          + "{{$externalURL := .ExternalURL}}{{$value := .Value}}";

  private static final FuncMap FUNCTIONS =
      AlertFunctions.of(new TemplateRegexes())
          .and(QueryFunctions.all())
          .and(ServerFunctions.of("", ""));

  private final TemplateCache templates;

  /** The templates of the rule of that name. */
  public RulerTemplates(String name) {
    templates = new TemplateCache("__alert_" + name, PREFIX, FUNCTIONS, MissingKey.ZERO);
  }

  /**
   * What templates of an alert see.
   *
   * @param labels {@code $labels}: those of the query's answer
   * @param value {@code $value}
   * @param queries whom {@code query} asks
   */
  public record Data(Map<String, String> labels, double value, RuleQueries queries) {
    private TemplateData asValue() {
      Map<String, Value> fields = new LinkedHashMap<>();
      fields.put("Labels", DictValue.ofStrings(labels));
      fields.put("ExternalLabels", DictValue.ofStrings(Map.of()));
      fields.put("ExternalURL", Value.of(""));
      fields.put("Value", new Value.Boxed(Value.of(value)));
      return new TemplateData(DATA, fields, queries, 0);
    }
  }

  /** Why a text of a rule is no template, in Go's words. */
  public static Optional<String> problem(String name, String text) {
    return Optional.ofNullable(new RulerTemplates(name).templates.problem(text));
  }

  /** What a text expands to. */
  public String expand(String text, Data data) {
    if (!text.contains("{{")) {
      return text;
    }
    try {
      return templates.expand(text, data.asValue());
    } catch (ExpandException e) {
      return "<error expanding template: " + e.getMessage() + ">";
    }
  }
}
