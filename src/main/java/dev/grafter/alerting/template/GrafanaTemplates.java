package dev.grafter.alerting.template;

import dev.grafter.gotext.GoFloat;
import dev.grafter.gotext.function.AlertFunctions;
import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.template.MissingKey;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Kind;
import dev.grafter.gotext.value.Value;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.TemplateRegexes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The templates of a Grafana rule. A text that cannot be expanded stays as it is written; a key
 * that is missing prints as {@code [no value]}.
 */
public final class GrafanaTemplates {

  static final GoType NUMBER = GoType.named(Kind.STRUCT, "template.Value");
  static final GoType NUMBERS = GoType.mapOf(NUMBER);
  private static final GoType DATA = GoType.named(Kind.STRUCT, "template.Data");
  private static final String PREFIX =
      "{{- $labels := .Labels -}}{{- $values := .Values -}}{{- $value := .Value -}}";
  private static final String EXTERNAL_URL = "http://localhost:3000/";

  private static final FuncMap FUNCTIONS = functions();

  private final TemplateCache templates;

  /** The templates of the rule of that title. */
  public GrafanaTemplates(String title) {
    templates = new TemplateCache("__alert_" + title, PREFIX, FUNCTIONS, MissingKey.INVALID);
  }

  private static FuncMap functions() {
    TemplateRegexes regexes = new TemplateRegexes();
    return AlertFunctions.of(regexes)
        .and(AlertFunctions.recent())
        .and(QueryFunctions.all())
        .and(ServerFunctions.of(EXTERNAL_URL, "/"))
        .and(GrafanaFunctions.of(regexes));
  }

  /**
   * A number of a stage.
   *
   * @param labels its series
   * @param value the number
   */
  public record StageNumber(Labels labels, double value) {
    /** Refuses missing labels. */
    public StageNumber {
      Objects.requireNonNull(labels, "labels");
    }

    /** As it prints. */
    public String text() {
      return GoFloat.formatF(value);
    }

    Value asValue() {
      Map<String, Value> fields = new LinkedHashMap<>();
      fields.put("Labels", LabelMap.of(labels.toMap()));
      fields.put("Value", Value.of(value));
      return new Struct(NUMBER, fields, text());
    }
  }

  /**
   * What templates of an alert see.
   *
   * @param labels {@code $labels}
   * @param values {@code $values}, by stage
   * @param value {@code $value}
   * @param time when, in nanoseconds since 1970
   */
  public record Data(
      Map<String, String> labels, Map<String, StageNumber> values, String value, long time) {
    private TemplateData asValue() {
      Map<String, Value> fields = new LinkedHashMap<>();
      fields.put("Labels", LabelMap.of(labels));
      fields.put("Values", NumberMap.of(values));
      fields.put("Value", Value.of(value));
      return new TemplateData(DATA, fields, RuleQueries.NONE, time);
    }
  }

  /** What a text expands to. */
  public String expand(String text, Data data) {
    if (!text.contains("{{")) {
      return replaced(withoutLeadingSpace(text));
    }
    try {
      return replaced(templates.expand(text, data.asValue()));
    } catch (ExpandException e) {
      return text;
    }
  }

  /** The definitions before each text trim what follows them. */
  private static String withoutLeadingSpace(String text) {
    int start = 0;
    while (start < text.length() && " \t\r\n".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return text.substring(start);
  }

  private static String replaced(String text) {
    return text.replace("<no value>", "[no value]");
  }
}
