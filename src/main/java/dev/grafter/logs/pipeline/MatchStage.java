package dev.grafter.logs.pipeline;

import java.util.List;
import java.util.Optional;

/**
 * Applies stages to, or drops, the entries that a selector matches.
 *
 * @param selector which entries
 * @param stages what is done to them; entries that do not match pass by
 * @param action keep when absent
 * @param pipelineName named in Promtail's own metrics
 * @param dropReason counted in the collector's own metrics
 */
public record MatchStage(
    Selector selector,
    List<Stage> stages,
    Optional<Action> action,
    Optional<String> pipelineName,
    Optional<String> dropReason)
    implements Stage {

  /** Checks as Promtail does. */
  public MatchStage {
    stages = List.copyOf(stages);
    Checks.source(
        pipelineName, "match stage pipeline name can be omitted but cannot be an empty string");
    boolean drops = action.orElse(Action.KEEP) == Action.DROP;
    Checks.check(
        drops || !stages.isEmpty(),
        "match stage requires at least one additional stage to be defined in '- stages'");
    Checks.check(
        !drops || stages.isEmpty(),
        "match stage configured to drop entries cannot contains stages");
  }

  @Override
  public String type() {
    return "match";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /** What is done with matching entries. */
  public enum Action {
    /** They go through the stages. */
    KEEP,
    /** They end here. */
    DROP
  }

  /** Applies stages to matching entries. */
  public static MatchStage of(String selector, Stage... stages) {
    return new MatchStage(
        Selector.parse(selector),
        List.of(stages),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Drops matching entries. */
  public static MatchStage dropping(String selector) {
    return new MatchStage(
        Selector.parse(selector),
        List.of(),
        Optional.of(Action.DROP),
        Optional.empty(),
        Optional.empty());
  }
}
