package dev.grafter.model.alert;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which stage of a rule reads which. Finds what Grafana finds only when it evaluates: inputs that
 * are missing, circles, and courses over time where one number is needed.
 */
final class StageGraph {

  private final String rule;
  private final Map<String, Stage> stages = new LinkedHashMap<>();

  /** Whether a stage answers with a course over time, for the stages that were looked at. */
  private final Map<String, Boolean> courses = new HashMap<>();

  private final Set<String> path = new HashSet<>();

  private StageGraph(String rule) {
    this.rule = rule;
  }

  static void check(String rule, List<Stage> stages, String condition) {
    StageGraph graph = new StageGraph(rule);
    for (Stage stage : stages) {
      if (graph.stages.put(stage.refId(), stage) != null) {
        throw new IllegalArgumentException(rule + " has two stages named " + stage.refId());
      }
    }
    if (!graph.stages.containsKey(condition)) {
      throw new IllegalArgumentException(
          rule + " decides by stage " + condition + ", which is missing");
    }
    graph.stages.values().forEach(graph::visit);
    graph.requireNumbers(condition);
  }

  private void visit(Stage stage) {
    if (courses.containsKey(stage.refId())) {
      return;
    }
    if (!path.add(stage.refId())) {
      throw new IllegalArgumentException(
          rule + ": stage " + stage.refId() + " reads itself in a circle");
    }
    for (String input : stage.inputs()) {
      if (!stages.containsKey(input)) {
        throw new IllegalArgumentException(
            rule + ": stage " + stage.refId() + " reads stage " + input + ", which is missing");
      }
      visit(stages.get(input));
    }
    path.remove(stage.refId());
    courses.put(stage.refId(), stage.overTime(courses::get));
  }

  private void requireNumbers(String condition) {
    for (Stage stage : stages.values()) {
      if (stage instanceof ThresholdStage threshold) {
        requireNumber("stage " + threshold.refId() + " compares", threshold.input());
      }
    }
    requireNumber("it decides by", condition);
  }

  private void requireNumber(String use, String refId) {
    if (courses.get(refId)) {
      throw new IllegalArgumentException(
          rule
              + ": "
              + use
              + " stage "
              + refId
              + ", which is a course over time: put a reduce stage between, or ask an instant"
              + " query");
    }
  }
}
