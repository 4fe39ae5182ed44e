package dev.grafter.logs.pipeline;

import java.util.List;

/**
 * Stages in the order in which every entry passes them.
 *
 * @param name of the job or component; only for people and for the names of rendered blocks
 * @param stages the stages
 */
public record Pipeline(String name, List<Stage> stages) {

  /** Copies the stages. */
  public Pipeline {
    stages = List.copyOf(stages);
  }

  /** A pipeline of these stages. */
  public static Pipeline of(String name, Stage... stages) {
    return new Pipeline(name, List.of(stages));
  }
}
