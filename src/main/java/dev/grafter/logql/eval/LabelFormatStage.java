package dev.grafter.logql.eval;

import dev.grafter.gotext.template.Template;
import dev.grafter.gotext.template.TemplateExecException;
import dev.grafter.gotext.template.TemplateParseException;
import dev.grafter.logql.syntax.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code | label_format}: renames and templates from left to right; all templates see the labels as
 * the first one found them.
 */
final class LabelFormatStage implements LineStage {

  private final List<Format> formats = new ArrayList<>();

  private sealed interface Format permits Renamed, Templated {}

  private record Renamed(String label, String source) implements Format {}

  private record Templated(String label, Template template) implements Format {}

  LabelFormatStage(List<Stage.Assignment> assignments) {
    refuseRepeated(assignments);
    for (Stage.Assignment assignment : assignments) {
      if (assignment instanceof Stage.Rename rename) {
        formats.add(new Renamed(rename.label(), rename.source()));
      } else if (assignment instanceof Stage.Template template) {
        formats.add(new Templated(template.label(), parse(template)));
      }
    }
  }

  private static void refuseRepeated(List<Stage.Assignment> assignments) {
    Set<String> seen = new HashSet<>();
    for (Stage.Assignment assignment : assignments) {
      if (assignment.label().equals(LabelSet.ERROR)) {
        throw new IllegalArgumentException(LabelSet.ERROR + " cannot be formatted");
      }
      if (!seen.add(assignment.label())) {
        throw new IllegalArgumentException(
            "multiple label name '"
                + assignment.label()
                + "' not allowed in a single format operation");
      }
    }
  }

  private static Template parse(Stage.Template template) {
    try {
      return Templates.parse("label", template.template().value());
    } catch (TemplateParseException e) {
      throw new IllegalArgumentException(
          "invalid template for label '" + template.label() + "': " + e.getMessage(), e);
    }
  }

  @Override
  public String process(long nanos, String line, LabelSet labels) {
    LineLabels data = new LineLabels(nanos, line, labels);
    for (Format format : formats) {
      if (format instanceof Renamed renamed) {
        rename(renamed, labels);
      } else if (format instanceof Templated templated) {
        template(templated, data, labels);
      }
    }
    return line;
  }

  private static void rename(Renamed format, LabelSet labels) {
    String value = labels.get(format.source());
    if (value != null) {
      labels.setParsed(format.label(), value);
      labels.remove(format.source());
    }
  }

  private static void template(Templated format, LineLabels data, LabelSet labels) {
    data.freeze();
    try {
      labels.setParsed(format.label(), format.template().execute(data));
    } catch (TemplateExecException e) {
      labels.error(LineFormatStage.ERROR);
      labels.errorDetails(e.getMessage());
    }
  }

  @Override
  public List<String> requiredLabels() {
    Set<String> names = new LinkedHashSet<>();
    for (Format format : formats) {
      if (format instanceof Renamed renamed) {
        names.add(renamed.source());
      } else if (format instanceof Templated templated) {
        names.addAll(templated.template().fieldNames());
      }
    }
    return List.copyOf(names);
  }
}
