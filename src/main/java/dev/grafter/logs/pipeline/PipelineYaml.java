package dev.grafter.logs.pipeline;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.codec.YamlOptions;
import java.util.ArrayList;
import java.util.List;

/** {@code pipeline_stages} of Promtail to pipelines and back. */
public final class PipelineYaml {

  /**
   * A pipeline and what Promtail silently ignored in its text.
   *
   * @param pipeline the pipeline
   * @param warnings in the order of the text
   */
  public record Read(Pipeline pipeline, List<StageWarning> warnings) {

    /** Copies the warnings. */
    public Read {
      warnings = List.copyOf(warnings);
    }
  }

  private PipelineYaml() {}

  /**
   * Reads a list of stages as YAML 1.1, as Promtail does.
   *
   * @param name of the pipeline
   * @param text the YAML
   * @param source the name of the text in messages
   * @throws CodecException with file, line and property where Promtail refuses the list
   */
  public static Read parse(String name, String text, String source) {
    return read(name, Yaml.parse(text, source, YamlOptions.GO_V2));
  }

  /**
   * Reads a list of stages; null is the empty list.
   *
   * @throws CodecException with file, line and property where Promtail refuses the list
   */
  public static Read read(String name, Node node) {
    List<StageWarning> warnings = new ArrayList<>();
    if (node.isNull()) {
      return new Read(new Pipeline(name, List.of()), warnings);
    }
    List<Node> items =
        node.asList()
            .orElseThrow(
                () ->
                    new CodecException(
                        node.where(),
                        "pipeline_stages should be a list of stages, not a " + node.kind()))
            .items();
    return new Read(new Pipeline(name, StageReader.stages(items, warnings)), warnings);
  }

  /** The stages as Promtail's list; reading it gives equal stages. */
  public static Node.Arr write(Pipeline pipeline) {
    return StageWriter.write(pipeline.stages());
  }
}
