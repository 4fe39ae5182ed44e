package dev.grafter.logs.run;

import dev.grafter.logs.pipeline.Stage;
import java.util.List;
import java.util.Map;

/** Watches entries between stages. */
@FunctionalInterface
public interface StageObserver {

  /**
   * An entry has left a stage.
   *
   * @param path the stage's place: its number from 1 on, below it the number of an inner stage
   * @param stage the stage
   * @param entry the entry as it left
   * @param extracted the extracted values; null where a value is null
   */
  void after(List<Integer> path, Stage stage, LogEntry entry, Map<String, String> extracted);
}
