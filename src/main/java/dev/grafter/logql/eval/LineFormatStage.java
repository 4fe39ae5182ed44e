package dev.grafter.logql.eval;

import dev.grafter.gotext.template.Template;
import dev.grafter.gotext.template.TemplateExecException;
import dev.grafter.gotext.template.TemplateParseException;
import java.util.List;
import java.util.Optional;

/** {@code | line_format}: the line becomes what a Go template makes of the labels. */
final class LineFormatStage implements LineStage {

  static final String ERROR = "TemplateFormatErr";

  private final Template template;
  private final Optional<String> soleField;

  LineFormatStage(String text) {
    try {
      template = Templates.parse("line", text);
    } catch (TemplateParseException e) {
      throw new IllegalArgumentException("invalid line template: " + e.getMessage(), e);
    }
    soleField = template.soleField();
  }

  @Override
  public String process(long nanos, String line, LabelSet labels) {
    if (soleField.isPresent()) {
      String value = labels.get(soleField.get());
      return value == null ? "" : value;
    }
    try {
      return template.execute(new LineLabels(nanos, line, labels));
    } catch (TemplateExecException e) {
      labels.error(ERROR);
      labels.errorDetails(e.getMessage());
      return line;
    }
  }

  @Override
  public List<String> requiredLabels() {
    return List.copyOf(template.fieldNames());
  }
}
