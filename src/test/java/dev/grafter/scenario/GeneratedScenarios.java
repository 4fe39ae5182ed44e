package dev.grafter.scenario;

import dev.grafter.logs.format.LogFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Scenarios of 10 minutes each, all different, about every alert of the root level. */
final class GeneratedScenarios {

  private static final String SCENARIO =
      """
      name: scenario %d
      level: root
      start: 2026-04-27T17:00:00Z
      end: 10m
      logs:
        - {at: 1m, container: system_manager, format: %s, level: error, message: db down %d, repeat: %d, every: 2s}
        - {at: 3m, container: jwt_generator, format: %s, level: error, message: refused, repeat: 11}
        - {at: 0s, container: cloud_scheduler, format: %s, message: alive, repeat: 60, every: 10s}
      expect:
        - {at: 2m10s, alert: SystemManagerErrors, state: firing, labels: {container_name: system_manager}}
        - {at: 4m, alert: HighErrorVolume, state: firing, labels: {container_name: jwt_generator}}
        - {at: 9m, query: '{container_name="cloud_scheduler", level="info"}', lines: 55}
        - {alert: ContainerSilent, fires: 0}
      """;

  private GeneratedScenarios() {}

  static ScenarioFiles of(int count) {
    LogFormat[] formats = LogFormat.values();
    List<Scenario> scenarios = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text =
          SCENARIO.formatted(
              i,
              formats[i % 4].id(),
              i,
              2 + i % 9,
              formats[(i + 1) % 4].id(),
              formats[(i + 2) % 4].id());
      scenarios.addAll(ScenarioReader.readAll(text, Path.of("generated-" + i + ".yml")));
    }
    return new ScenarioFiles(scenarios, List.of());
  }
}
