package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code | json a="b.c[0]"}: only the values at these paths; a path that leads nowhere gives an
 * empty label.
 */
final class JsonExtractStage implements LineStage {

  private final List<String> names = new ArrayList<>();
  private final List<List<String>> paths = new ArrayList<>();
  private final LabelNames keys = new LabelNames();

  JsonExtractStage(List<Stage.Extraction> extractions) {
    for (Stage.Extraction extraction : extractions) {
      String path = extraction.expression().value();
      try {
        paths.add(JsonPath.parse(path));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "cannot parse expression [" + path + "]: " + e.getMessage(), e);
      }
      names.add(extraction.label());
    }
  }

  @Override
  public String process(long nanos, String line, LabelSet labels) {
    if (line.isEmpty() || labels.hints().noLabels()) {
      return line;
    }
    if ("\"{[".indexOf(line.charAt(0)) < 0) {
      labels.parserError(JsonStage.PARSER_ERROR, null);
      return line;
    }
    Taker taker = new Taker(labels);
    new JsonSearch(paths, line, taker).run();
    if (taker.matches < names.size()) {
      for (String name : names) {
        if (labels.get(name) == null) {
          labels.setParsed(name, "");
        }
      }
    }
    return line;
  }

  private final class Taker implements JsonSearch.Found {
    private final LabelSet labels;
    private int matches;

    Taker(LabelSet labels) {
      this.labels = labels;
    }

    @Override
    public void value(int path, JsonText.Type type, String raw) {
      String name =
          keys.of(
              names.get(path),
              label -> labels.streamHas(label) ? label + LabelSet.EXTRACTED : label);
      labels.setParsed(name, text(type, raw));
      matches++;
    }

    @Override
    public void problem(String problem) {
      labels.parserError(JsonStage.PARSER_ERROR, problem);
    }

    private static String text(JsonText.Type type, String raw) {
      return switch (type) {
        case NULL -> "";
        case OBJECT -> raw;
        case STRING, NUMBER, BOOLEAN, ARRAY -> JsonText.labelValue(raw, 0, raw.length());
      };
    }
  }
}
