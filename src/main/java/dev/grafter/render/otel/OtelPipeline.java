package dev.grafter.render.otel;

import dev.grafter.codec.Node;
import dev.grafter.logs.LabelSchema;
import dev.grafter.logs.pipeline.DockerStage;
import dev.grafter.logs.pipeline.MatchStage;
import dev.grafter.logs.pipeline.MultilineStage;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.Stage;
import dev.grafter.logs.pipeline.TimestampStage;
import dev.grafter.logs.schema.PipelineSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A pipeline for the OpenTelemetry Collector: what the receiver does, and the statements of a
 * transform processor. The statements expect labels as attributes of the record, and leave labels
 * and metadata there.
 *
 * @param multiline how the receiver joins lines, if it does
 * @param statements OTTL, in order
 * @param drops whether records with the attribute {@link OtelStages#DROP} must be dropped
 * @param schema the labels and the metadata that leave
 * @param notes what is different there, in sentences
 */
record OtelPipeline(
    Optional<MultilineStage> multiline,
    List<String> statements,
    boolean drops,
    LabelSchema schema,
    List<String> notes) {

  private static final String TIME = "a line whose time cannot be read keeps its own.";

  /** Copies. */
  OtelPipeline {
    statements = List.copyOf(statements);
    notes = List.copyOf(notes);
  }

  /**
   * Converts a pipeline.
   *
   * @param discovered the labels of the lines that enter; empty when they are not known
   * @throws IllegalArgumentException with the stage and the reason when something has no form there
   */
  static OtelPipeline of(Pipeline pipeline, Optional<LabelSchema> discovered) {
    List<Stage> stages = pipeline.stages();
    Optional<MultilineStage> multiline =
        stages.stream()
            .limit(1)
            .filter(MultilineStage.class::isInstance)
            .map(MultilineStage.class::cast)
            .findFirst();
    List<Stage> rest = multiline.isPresent() ? stages.subList(1, stages.size()) : stages;
    OtelStages converter =
        new OtelStages(
            new OtelNames(discovered.map(known -> known.names(LabelSchema.Kind.INDEX)), rest));
    converter.add(rest);
    Set<String> notes = new LinkedHashSet<>();
    if (multiline.isPresent()) {
      notes.add("multiline: what follows a block of max_lines leaves line by line.");
    }
    note(rest, notes);
    return new OtelPipeline(
        multiline,
        converter.statements().texts(),
        converter.drops(),
        PipelineSchema.of(pipeline, discovered.orElseGet(() -> LabelSchema.of(List.of()))),
        List.copyOf(notes));
  }

  /** The same with labels of fixed values, which every line gets in the end. */
  OtelPipeline withLabels(Map<String, String> labels) {
    if (labels.isEmpty()) {
      return this;
    }
    List<String> all = new ArrayList<>(statements);
    labels.forEach((name, value) -> all.add(Ottl.set(Ottl.attribute(name), Ottl.quote(value))));
    Map<String, LabelSchema.Label> known = new TreeMap<>(schema.labels());
    labels.forEach(
        (name, value) ->
            known.put(
                name,
                new LabelSchema.Label(
                    name, LabelSchema.Kind.INDEX, Optional.of(Set.of(value)), true)));
    return new OtelPipeline(multiline, all, drops, new LabelSchema(known), notes);
  }

  private static void note(List<Stage> stages, Set<String> notes) {
    for (Stage stage : stages) {
      if (stage instanceof MatchStage match) {
        note(match.stages(), notes);
      } else if (stage instanceof DockerStage) {
        notes.add(TIME);
      } else if (stage instanceof TimestampStage time
          && time.onFailure().orElse(TimestampStage.OnFailure.FUDGE)
              == TimestampStage.OnFailure.FUDGE) {
        notes.add(TIME);
      }
    }
  }

  /**
   * The operators of a file receiver that join lines.
   *
   * @param stream the field that tells streams of lines apart
   */
  List<Node> operators(String stream) {
    return multiline.stream().map(stage -> recombine(stage, stream)).toList();
  }

  private static Node recombine(MultilineStage stage, String stream) {
    return Node.object()
        .put("type", "recombine")
        .put("combine_field", "body")
        .put("combine_with", "\n")
        .put("is_first_entry", "body matches " + Ottl.quote(stage.firstline().source()))
        .put("source_identifier", stream)
        .put("overwrite_with", "oldest")
        .put("max_unmatched_batch_size", 1)
        .put("max_batch_size", stage.maxLines().orElse(MultilineStage.DEFAULT_LINES))
        .put("force_flush_period", milliseconds(stage))
        .build();
  }

  private static String milliseconds(MultilineStage stage) {
    return stage.maxWait().orElse(MultilineStage.DEFAULT_WAIT).toMillis() + "ms";
  }
}
