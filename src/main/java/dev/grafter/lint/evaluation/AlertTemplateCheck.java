package dev.grafter.lint.evaluation;

import static dev.grafter.lint.evaluation.EvaluationRule.ALERT_TEMPLATE_INVALID;

import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.template.Template;
import dev.grafter.gotext.template.TemplateParseException;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Values;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Text;
import dev.grafter.lint.provisioning.alerting.RuleGroup;
import java.util.List;

/**
 * Labels and annotations parse as templates. Where one does not, Grafana shows the template itself
 * and notes an error in its log.
 */
final class AlertTemplateCheck implements RuleCheck {

  /** What Grafana puts before each template. */
  private static final String VARIABLES =
      "{{- $labels := .Labels -}}{{- $values := .Values -}}{{- $value := .Value -}}";

  private static final FuncMap NAMES =
      names(
          List.of(
              "args",
              "deduplicate",
              "externalURL",
              "filterLabels",
              "filterLabelsRe",
              "first",
              "graphLink",
              "humanize",
              "humanize1024",
              "humanizeDuration",
              "humanizePercentage",
              "humanizeTimestamp",
              "label",
              "match",
              "mergeLabels",
              "parseDuration",
              "pathPrefix",
              "query",
              "reReplaceAll",
              "removeLabels",
              "removeLabelsRe",
              "safeHtml",
              "sortByLabel",
              "stripDomain",
              "stripPort",
              "strvalue",
              "tableLink",
              "title",
              "tmpl",
              "toLower",
              "toTime",
              "toUpper",
              "value"));

  private static FuncMap names(List<String> functions) {
    FuncMap.Builder builder = FuncMap.builder();
    functions.forEach(
        function -> builder.addVariadic(function, (call, args) -> Values.NIL, GoType.ANY));
    return builder.build();
  }

  @Override
  public void check(RuleGroup group, RuleGroup.AlertRule rule, Report report) {
    rule.texts().stream()
        .filter(text -> text.value().contains("{{") && !text.fromEnvironment())
        .forEach(text -> check(text, report));
  }

  private static void check(Text text, Report report) {
    try {
      Template.named("alert").functions(NAMES).parse(VARIABLES + text.value());
    } catch (TemplateParseException e) {
      report.add(
          ALERT_TEMPLATE_INVALID,
          text,
          "Grafana takes the rule, but shows this text as it stands instead of filling it in: "
              + e.getMessage());
    }
  }
}
