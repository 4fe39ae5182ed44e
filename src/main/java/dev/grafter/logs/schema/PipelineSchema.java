package dev.grafter.logs.schema;

import dev.grafter.logs.LabelSchema;
import dev.grafter.logs.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The labels and the structured metadata that leave a pipeline. It may say that a label can be
 * missing, or can be anything, where a closer look would know better; never the reverse, unless a
 * template fails on some line.
 */
public final class PipelineSchema {

  private PipelineSchema() {}

  /**
   * Derives the schema.
   *
   * @param before the labels of the lines that enter, as discovery and relabeling set them
   */
  public static LabelSchema of(Pipeline pipeline, LabelSchema before) {
    SchemaState state = new SchemaState();
    before
        .labels()
        .forEach(
            (name, label) -> {
              Possible possible = new Possible(label.values(), label.always());
              if (label.kind() == LabelSchema.Kind.INDEX) {
                state.labels.put(name, possible);
              } else {
                state.metadata.put(name, possible);
              }
            });
    new SchemaReader(state).read(pipeline.stages());
    return schema(state);
  }

  private static LabelSchema schema(SchemaState state) {
    List<LabelSchema.Label> labels = new ArrayList<>();
    state.labels.forEach((name, value) -> labels.add(label(name, LabelSchema.Kind.INDEX, value)));
    for (Map.Entry<String, Possible> entry : state.metadata.entrySet()) {
      if (!state.labels.containsKey(entry.getKey())) {
        labels.add(label(entry.getKey(), LabelSchema.Kind.METADATA, entry.getValue()));
      }
    }
    return LabelSchema.of(labels);
  }

  private static LabelSchema.Label label(String name, LabelSchema.Kind kind, Possible value) {
    return new LabelSchema.Label(name, kind, value.values(), value.always());
  }
}
