package dev.grafter.scenario;

import dev.grafter.codec.Digest;
import dev.grafter.logs.collect.BaseLabel;
import dev.grafter.logs.pipeline.ScrapeJob;
import dev.grafter.logs.relabel.RelabelRule;
import dev.grafter.logs.relabel.Relabeler;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The labels of a container's lines before any stage: what the rules of the job make of what
 * Docker's discovery tells, or our own rules where the job has none. A container's id is made of
 * its name, so that it is the same in every run.
 */
final class Discovery {

  private static final String META = "__meta_docker_container_";
  private static final String HIDDEN = "__";

  private final Map<String, String> fixed;
  private final Relabeler relabeler;

  Discovery(ScrapeJob job) {
    this.fixed = job.staticLabels();
    this.relabeler = new Relabeler(job.rules().isEmpty() ? ownRules() : job.rules());
  }

  private static List<RelabelRule> ownRules() {
    return Stream.of(BaseLabel.values()).map(BaseLabel::rule).toList();
  }

  /**
   * The labels. What the scenario gives wins; labels of it that begin with two underscores are told
   * to the rules as if discovery had found them.
   */
  Map<String, String> labels(LogInput.Writer writer) {
    Map<String, String> labels = new TreeMap<>(fixed);
    if (writer.container().isPresent()) {
      labels.putAll(relabeler.applyToDockerLine(found(writer.container().get(), writer)));
    }
    labels.putAll(writer.labels());
    labels.keySet().removeIf(name -> name.startsWith(HIDDEN));
    return labels;
  }

  private static Map<String, String> found(String container, LogInput.Writer writer) {
    Map<String, String> found = new TreeMap<>();
    found.put(META + "id", Digest.of(container));
    found.put(META + "name", "/" + container);
    found.put(META + "log_stream", writer.stream());
    writer.labels().entrySet().stream()
        .filter(label -> label.getKey().startsWith(HIDDEN))
        .forEach(label -> found.put(label.getKey(), label.getValue()));
    return found;
  }
}
