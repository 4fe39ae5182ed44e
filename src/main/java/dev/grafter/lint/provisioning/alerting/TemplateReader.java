package dev.grafter.lint.provisioning.alerting;

import static dev.grafter.lint.provisioning.alerting.AlertingRule.TEMPLATE_EMPTY;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.TEMPLATE_INVALID;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.TEMPLATE_NAME_MISSING;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.TEMPLATE_WRAPPED;

import dev.grafter.lint.provisioning.Freeform;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Section;
import dev.grafter.lint.provisioning.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a notification template group. Its name and content are taken as they are. */
final class TemplateReader {

  private static final String INVALID = "Invalid format of the submitted template";
  private static final Pattern DEFINE = Pattern.compile("\\{\\{-?\\s*define");

  private final Report report;

  TemplateReader(Report report) {
    this.report = report;
  }

  Named read(Section template) {
    final long org = Org.readExisting(template);
    Text name = template.rawText("name");
    Text content = template.rawText("template");
    template.also("provenance", "version", "kind").done();
    Freeform.raw(report, name.value(), name.where(), name.path());
    if (name.isEmpty()) {
      report.refuse(TEMPLATE_NAME_MISSING, name, "a template needs a name: add one", INVALID);
    }
    if (content.value().isBlank()) {
      report.refuse(TEMPLATE_EMPTY, content, "a template needs content: add it", INVALID);
    } else {
      content(content);
    }
    return new Named(org, name);
  }

  private void content(Text content) {
    if (!DEFINE.matcher(content.value()).find()) {
      report.add(
          TEMPLATE_WRAPPED,
          content,
          "nothing is defined here, so Grafana puts a define with the template's name around it:"
              + " write the define yourself");
    }
    Optional<String> problem = TemplateSyntax.problem(content.value());
    if (problem.isPresent()) {
      report.refuse(
          TEMPLATE_INVALID,
          content,
          "Grafana cannot parse this template and its log does not say why: " + problem.get(),
          INVALID);
    } else if (content.value().contains("$$")) {
      Freeform.raw(report, content.value(), content.where(), content.path());
    }
  }
}
