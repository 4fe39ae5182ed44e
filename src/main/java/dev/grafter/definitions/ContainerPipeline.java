package dev.grafter.definitions;

import dev.grafter.fleet.Level;
import dev.grafter.logs.pipeline.JsonStage;
import dev.grafter.logs.pipeline.LabelsStage;
import dev.grafter.logs.pipeline.MatchStage;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.RegexStage;
import dev.grafter.logs.pipeline.Stage;
import dev.grafter.logs.pipeline.StructuredMetadataStage;
import dev.grafter.logs.pipeline.TemplateStage;
import dev.grafter.logs.text.GoRegex;
import java.util.Map;
import java.util.Optional;

/**
 * The pipeline of our containers, the same at every level: it tells the four log formats apart,
 * takes level and service into labels, file and line into structured metadata, and gives levels the
 * words of {@link dev.grafter.logs.Severity}. Lines keep their text and Docker's time.
 */
final class ContainerPipeline {

  private static final String DEFAULT =
      "^\\[(?P<level>[A-Z])(?:\\d{4}-\\d{2}-\\d{2}|\\d{4}) \\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?"
          + " (?P<service>\\S+) (?P<file>[^\\s:]+):(?P<line>\\d+)\\]";

  /** Not the logfmt stage: the quotes of this format are not logfmt's. */
  private static final String LOGFMT =
      "^level=(?P<level>\\w+) ts=\\S+ service=(?P<service>\\S+) file=(?P<file>\\S+)"
          + " file_no=(?P<line>\\d+)";

  private static final String ASCTIME =
      "^\\S+ \\S+ - (?:(?P<service>\\S+) - )?"
          + "(?P<level>DEBUG|INFO|WARNING|ERROR|CRITICAL|NOTSET) - ";

  private static final String LEVEL =
      "{{ if .level }}{{ $l := .level | trim | upper | trunc 1 }}"
          + "{{ if eq $l \"I\" }}info{{ else if eq $l \"E\" }}error"
          + "{{ else if eq $l \"W\" }}warn{{ else if eq $l \"D\" }}debug"
          + "{{ else if or (eq $l \"C\") (eq $l \"F\") }}critical"
          + "{{ else if eq $l \"T\" }}trace{{ else }}unknown{{ end }}"
          + "{{ else }}unknown{{ end }}";

  private ContainerPipeline() {}

  static Pipeline of(Level level) {
    Map<String, String> json =
        Map.of("level", "level", "service", "service", "file", "filename", "line", "line_no");
    return Pipeline.of(
        level.id(),
        lines("^\\\\s*\\\\{", new JsonStage(json, Optional.empty(), false)),
        lines("^\\\\[[A-Z]\\\\d{4}", regex(DEFAULT)),
        lines("^level=", regex(LOGFMT)),
        lines("^\\\\d{4}-\\\\d{2}-\\\\d{2} \\\\d{2}:\\\\d{2}:\\\\d{2},\\\\d{3} - ", regex(ASCTIME)),
        new TemplateStage("level", LEVEL),
        LabelsStage.of("level", "service"),
        StructuredMetadataStage.of("file", "line"));
  }

  /** A stage for the lines of containers that match; the expression is escaped for the selector. */
  private static Stage lines(String expression, Stage stage) {
    return MatchStage.of("{container_name=~\".+\"} |~ \"" + expression + "\"", stage);
  }

  private static Stage regex(String expression) {
    return new RegexStage(GoRegex.compile(expression), Optional.empty());
  }
}
