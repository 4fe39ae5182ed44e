package dev.grafter.definitions;

import dev.grafter.fleet.Level;
import dev.grafter.logs.SeverityTemplate;
import dev.grafter.logs.format.LogFormat;
import dev.grafter.logs.format.RecordField;
import dev.grafter.logs.pipeline.JsonStage;
import dev.grafter.logs.pipeline.LabelsStage;
import dev.grafter.logs.pipeline.MatchStage;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.RegexStage;
import dev.grafter.logs.pipeline.Stage;
import dev.grafter.logs.pipeline.StructuredMetadataStage;
import dev.grafter.logs.pipeline.TemplateStage;
import dev.grafter.logs.text.GoRegex;
import dev.grafter.logs.text.GoText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pipeline of our containers, the same at every level: it tells the four log formats apart,
 * takes level and service into labels, file and line into structured metadata, and gives levels the
 * words of {@link dev.grafter.logs.Severity}. Lines keep their text and Docker's time.
 */
final class ContainerPipeline {

  private static final String LEVEL = "level";

  /** The order in which formats are tried has no meaning: no line is in two of them. */
  private static final List<LogFormat> FORMATS =
      List.of(LogFormat.JSON, LogFormat.DEFAULT, LogFormat.LOGFMT, LogFormat.ASCTIME);

  private ContainerPipeline() {}

  static Pipeline of(Level level) {
    List<Stage> stages = new ArrayList<>();
    FORMATS.forEach(format -> stages.add(only(format)));
    stages.add(new TemplateStage(LEVEL, SeverityTemplate.of(LEVEL)));
    stages.add(LabelsStage.of(LEVEL, "service"));
    stages.add(StructuredMetadataStage.of("file", "line"));
    return new Pipeline(level.id(), stages);
  }

  /** Reads the lines of one format. */
  private static Stage only(LogFormat format) {
    return MatchStage.of(
        "{container_name=~\".+\"} |~ " + GoText.quote(format.start()), reader(format));
  }

  /**
   * Formats other than JSON are read by the beginning of their lines. For logfmt that costs less
   * than its own stage, and it also reads lines whose values are not quoted as logfmt wants it.
   */
  private static Stage reader(LogFormat format) {
    return format
        .head()
        .<Stage>map(head -> new RegexStage(GoRegex.compile(head), Optional.empty()))
        .orElseGet(ContainerPipeline::json);
  }

  private static Stage json() {
    Map<String, String> fields =
        Map.of(
            LEVEL,
            RecordField.LEVEL.json(),
            "service",
            RecordField.SERVICE.json(),
            "file",
            RecordField.FILE.json(),
            "line",
            RecordField.LINE.json());
    return new JsonStage(fields, Optional.empty(), false);
  }
}
