package dev.grafter.logql.eval;

import java.util.List;

/**
 * One step that each line goes through. A stage may keep state between lines, so that a query has
 * its own.
 */
interface LineStage {

  /**
   * Works on one line.
   *
   * @param nanos the line's time
   * @param line the line as earlier stages left it
   * @param labels the line's labels, which are changed in place
   * @return the line as later stages see it, or null when it is filtered out
   */
  String process(long nanos, String line, LabelSet labels);

  /** The labels that the stage reads. */
  default List<String> requiredLabels() {
    return List.of();
  }
}
