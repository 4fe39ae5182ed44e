package dev.grafter.render.alloy;

import dev.grafter.logs.pipeline.CriStage;
import dev.grafter.logs.pipeline.DockerStage;
import dev.grafter.logs.pipeline.MatchStage;
import dev.grafter.logs.pipeline.Metric;
import dev.grafter.logs.pipeline.MetricsStage;
import dev.grafter.logs.pipeline.MultilineStage;
import dev.grafter.logs.pipeline.PackStage;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.Stage;
import dev.grafter.logs.pipeline.TimestampStage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a pipeline does differently in Alloy than in Promtail, in sentences. */
public final class AlloyNotes {

  private AlloyNotes() {}

  /** The differences, each said once, in the order of the stages. */
  public static List<String> of(Pipeline pipeline) {
    Set<String> notes = new LinkedHashSet<>();
    add(pipeline.stages(), notes);
    return List.copyOf(notes);
  }

  private static void add(List<Stage> stages, Set<String> notes) {
    for (Stage stage : stages) {
      if (stage instanceof MatchStage match) {
        add(match.stages(), notes);
      } else if (stage instanceof MultilineStage multiline) {
        multiline(multiline, notes);
      } else if (stage instanceof MetricsStage metrics) {
        metrics(metrics, notes);
      } else if (stage instanceof PackStage pack && pack.ingestTimestamp().isEmpty()) {
        notes.add(
            "pack: ingest_timestamp is written as false, as Alloy's converter does; Promtail's"
                + " default gives packed entries the time of packing.");
      } else if (stage instanceof DockerStage) {
        notes.add(
            "docker: a line whose time cannot be read keeps its own; Promtail takes the last good"
                + " one of the stream.");
      } else if (stage instanceof CriStage) {
        notes.add("cri: an unknown flag stays in the line and counts as F.");
      } else if (stage instanceof TimestampStage) {
        notes.add("timestamp: a time that repeats in a stream is moved by a nanosecond.");
      }
    }
  }

  private static void multiline(MultilineStage stage, Set<String> notes) {
    if (stage.maxWait().isEmpty()) {
      notes.add(
          "multiline: max_wait_time is written out, since Alloy refuses the \"0s\" that its own"
              + " converter writes.");
    }
    if (stage.maxLines().isEmpty()) {
      notes.add(
          "multiline: max_lines is written as 0, without limit, as Alloy's converter does;"
              + " Promtail's default is 128.");
    }
  }

  private static void metrics(MetricsStage stage, Set<String> notes) {
    if (stage.metrics().values().stream().map(Metric::maxIdle).anyMatch(idle -> idle.isEmpty())) {
      notes.add(
          "metrics: max_idle_duration is written out, since Alloy refuses the \"0s\" that its own"
              + " converter writes.");
    }
    if (stage.metrics().values().stream().anyMatch(metric -> metric.prefix().isEmpty())) {
      notes.add(
          "metrics: without a prefix the names start with loki_process_custom_, not"
              + " promtail_custom_.");
    }
  }
}
