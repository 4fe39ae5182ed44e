package dev.grafter.logs.pipeline;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.codec.YamlOptions;
import dev.grafter.logs.relabel.RelabelYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a Promtail configuration says about pipelines.
 *
 * @param jobs its scrape jobs in their order
 * @param warnings what Promtail silently ignores
 */
public record PromtailConfig(List<ScrapeJob> jobs, List<StageWarning> warnings) {

  /** Copies. */
  public PromtailConfig {
    jobs = List.copyOf(jobs);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a configuration as YAML 1.1, as Promtail does.
   *
   * @param text the YAML
   * @param source the name of the text in messages
   * @throws CodecException with file, line and property where Promtail refuses it
   */
  public static PromtailConfig parse(String text, String source) {
    Node.Obj root = object(Yaml.parse(text, source, YamlOptions.GO_V2), "a Promtail configuration");
    List<ScrapeJob> jobs = new ArrayList<>();
    List<StageWarning> warnings = new ArrayList<>();
    for (Node item : list(root, "scrape_configs")) {
      jobs.add(job(object(item, "a scrape config"), warnings));
    }
    if (jobs.isEmpty()) {
      throw new CodecException(
          root.where(), "no scrape_configs: there is no pipeline in this file");
    }
    return new PromtailConfig(jobs, warnings);
  }

  private static ScrapeJob job(Node.Obj job, List<StageWarning> warnings) {
    String name = job.find("job_name").map(PromtailConfig::text).orElse("");
    PipelineYaml.Read read =
        PipelineYaml.read(name, job.find("pipeline_stages").orElseGet(Node::nil));
    warnings.addAll(read.warnings());
    return new ScrapeJob(
        name,
        read.pipeline(),
        RelabelYaml.read(job.find("relabel_configs").orElseGet(Node::nil)),
        staticLabels(job),
        job.has("docker_sd_configs"));
  }

  private static Map<String, String> staticLabels(Node.Obj job) {
    Map<String, String> labels = new TreeMap<>();
    for (Node config : list(job, "static_configs")) {
      object(config, "a static config")
          .find("labels")
          .filter(node -> !node.isNull())
          .ifPresent(
              node ->
                  object(node, "labels")
                      .fields()
                      .forEach((name, value) -> labels.put(name, text(value))));
    }
    labels.keySet().removeIf(name -> name.startsWith("__"));
    return labels;
  }

  private static String text(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.isNull() ? "" : scalar.text();
    }
    throw new CodecException(node.where(), "should be a string, not a " + node.kind());
  }

  private static List<Node> list(Node.Obj object, String key) {
    return object
        .find(key)
        .filter(node -> !node.isNull())
        .map(
            node ->
                node.asList()
                    .orElseThrow(
                        () ->
                            new CodecException(
                                node.where(), key + " should be a list, not a " + node.kind()))
                    .items())
        .orElse(List.of());
  }

  private static Node.Obj object(Node node, String what) {
    return node.asObject()
        .orElseThrow(
            () ->
                new CodecException(
                    node.where(), what + " should be an object, not a " + node.kind()));
  }
}
