package dev.grafter.logs.pipeline;

import dev.grafter.logs.relabel.RelabelAction;
import dev.grafter.logs.relabel.RelabelRule;
import java.util.List;
import java.util.Map;

/**
 * One entry of Promtail's {@code scrape_configs}.
 *
 * @param name the job's name
 * @param pipeline its stages
 * @param rules its relabeling
 * @param staticLabels the labels of its static targets, without those that start with two
 *     underscores
 * @param docker whether its targets are containers, for which Promtail ignores keep and drop
 */
public record ScrapeJob(
    String name,
    Pipeline pipeline,
    List<RelabelRule> rules,
    Map<String, String> staticLabels,
    boolean docker) {

  /** Copies. */
  public ScrapeJob {
    rules = List.copyOf(rules);
    staticLabels = Map.copyOf(staticLabels);
  }

  /**
   * Whether rules keep or drop containers: Promtail ignores that for Docker targets and sends the
   * lines of those that should be dropped without any label. Filters of the discovery do choose.
   */
  public boolean losesLabels() {
    return docker
        && rules.stream()
            .map(RelabelRule::action)
            .anyMatch(
                action ->
                    action == RelabelAction.KEEP
                        || action == RelabelAction.DROP
                        || action == RelabelAction.KEEPEQUAL
                        || action == RelabelAction.DROPEQUAL);
  }
}
