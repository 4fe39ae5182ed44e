package dev.grafter.render.promtail;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.codec.YamlOptions;
import dev.grafter.logs.pipeline.PipelineYaml;
import dev.grafter.logs.pipeline.PromtailConfig;
import dev.grafter.logs.pipeline.ScrapeJob;
import dev.grafter.logs.pipeline.StageWarning;
import dev.grafter.logs.relabel.RelabelYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Promtail configuration with its stages and relabel rules in the one form that {@code grafter}
 * writes, so that two of them can be compared; everything else stays.
 *
 * @param text the configuration
 * @param notes what Promtail silently ignores, which is gone now, and what is not what it looks
 *     like
 */
public record PromtailNormalForm(String text, List<String> notes) {

  /** Copies. */
  public PromtailNormalForm {
    notes = List.copyOf(notes);
  }

  /**
   * Rewrites a configuration.
   *
   * @param text the YAML
   * @param source the name of the text in messages
   * @throws CodecException with the place of what Promtail refuses
   */
  public static PromtailNormalForm of(String text, String source) {
    PromtailConfig config = PromtailConfig.parse(text, source);
    Node.Obj root = Yaml.parse(text, source, YamlOptions.GO_V2).asObject().orElseThrow();
    AtomicInteger at = new AtomicInteger();
    Node.Arr jobs =
        root.get("scrape_configs")
            .asList()
            .orElseThrow()
            .map(job -> job(job.asObject().orElseThrow(), config.jobs().get(at.getAndIncrement())));
    List<String> notes = new ArrayList<>();
    config.warnings().stream().map(StageWarning::toString).forEach(notes::add);
    config.jobs().stream()
        .filter(ScrapeJob::losesLabels)
        .forEach(
            job ->
                notes.add(
                    "job \""
                        + job.name()
                        + "\": for Docker targets Promtail ignores keep and drop"));
    return new PromtailNormalForm(Yaml.write(root.with("scrape_configs", jobs)), notes);
  }

  private static Node job(Node.Obj node, ScrapeJob job) {
    Node.Obj changed = node;
    if (node.has("relabel_configs")) {
      changed = changed.with("relabel_configs", RelabelYaml.write(job.rules()));
    }
    return node.has("pipeline_stages")
        ? changed.with("pipeline_stages", PipelineYaml.write(job.pipeline()))
        : changed;
  }
}
