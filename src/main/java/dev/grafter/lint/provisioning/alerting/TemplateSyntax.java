package dev.grafter.lint.provisioning.alerting;

import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.template.Template;
import dev.grafter.gotext.template.TemplateParseException;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Values;
import java.util.List;
import java.util.Optional;

/** Whether a notification template parses, with the functions that Grafana gives it. */
final class TemplateSyntax {

  /** Alertmanager's functions and Grafana's namespaces; parsing only asks for the names. */
  private static final List<String> FUNCTIONS =
      List.of(
          "append",
          "coll",
          "data",
          "date",
          "dict",
          "grafanaExploreURL",
          "humanizeDuration",
          "join",
          "list",
          "match",
          "queryFromGeneratorURL",
          "reReplaceAll",
          "safeHtml",
          "safeUrl",
          "since",
          "stringSlice",
          "tenantID",
          "time",
          "title",
          "tmpl",
          "toJson",
          "toLower",
          "toUpper",
          "trimSpace",
          "tz",
          "urlUnescape");

  private static final FuncMap NAMES = names();

  private TemplateSyntax() {}

  private static FuncMap names() {
    FuncMap.Builder builder = FuncMap.builder();
    for (String function : FUNCTIONS) {
      builder.addVariadic(function, (call, args) -> Values.NIL, GoType.ANY);
    }
    return builder.build();
  }

  /** Whether a text parses as a template without functions of its own. */
  static boolean isPlain(String text) {
    return problem(text, FuncMap.EMPTY).isEmpty();
  }

  /** What is wrong with a template's text, in Go's words. */
  static Optional<String> problem(String text) {
    return problem(text, NAMES);
  }

  private static Optional<String> problem(String text, FuncMap functions) {
    try {
      Template.named("template").functions(functions).parse(text);
      return Optional.empty();
    } catch (TemplateParseException e) {
      return Optional.of(e.getMessage());
    }
  }
}
