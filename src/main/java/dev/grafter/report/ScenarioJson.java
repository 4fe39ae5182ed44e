package dev.grafter.report;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.scenario.Explanation;
import dev.grafter.scenario.Failure;
import dev.grafter.scenario.ScenarioResult;
import dev.grafter.scenario.SuiteResult;

/** Results of scenarios as one JSON document. */
final class ScenarioJson {

  private ScenarioJson() {}

  static String write(SuiteResult suite) {
    return Json.pretty(
        Node.object()
            .put("version", 1)
            .put("passed", suite.results().size() - suite.failed())
            .put("failed", suite.failed())
            .put("badFiles", Node.strings(suite.unreadable()))
            .put(
                "scenarios", Node.list(suite.results().stream().map(ScenarioJson::result).toList()))
            .build());
  }

  private static Node.Obj result(ScenarioResult result) {
    return Node.object()
        .put("name", result.scenario().name())
        .put("file", result.scenario().file())
        .put("line", result.scenario().line())
        .put("result", result.passed() ? "passed" : result.errors().isEmpty() ? "failed" : "error")
        .put("runs", result.runs())
        .put("evaluations", result.evaluations())
        .put("errors", Node.strings(result.errors()))
        .put("warnings", Node.strings(result.warnings()))
        .put("failures", Node.list(result.failures().stream().map(ScenarioJson::failure).toList()))
        .build();
  }

  private static Node.Obj failure(Failure failure) {
    return Node.object()
        .put("line", failure.expectation().where().line())
        .put("expected", failure.expected())
        .put("happened", failure.happened())
        .put("run", failure.run())
        .put("failedRuns", failure.failed())
        .put("runs", failure.runs())
        .put("explanation", failure.explanation().map(ScenarioJson::explanation))
        .build();
  }

  private static Node explanation(Explanation explanation) {
    return Node.object()
        .put("moment", explanation.moment())
        .put("state", explanation.state())
        .put(
            "windows", Node.list(explanation.windows().stream().map(ScenarioJson::window).toList()))
        .put("stages", Node.list(explanation.stages().stream().map(ScenarioJson::stage).toList()))
        .build();
  }

  private static Node.Obj window(Explanation.Window window) {
    return Node.object()
        .put("query", window.query())
        .put("span", window.span())
        .put("count", window.count())
        .putNonEmpty("note", window.note())
        .put("lines", Node.list(window.lines().stream().map(ScenarioJson::line).toList()))
        .build();
  }

  private static Node.Obj line(Explanation.Line line) {
    return Node.object()
        .put("time", line.time())
        .put("labels", Node.object(line.labels().toMap()))
        .put("line", line.text())
        .build();
  }

  private static Node.Obj stage(Explanation.StageValue stage) {
    return Node.object()
        .put("name", stage.name())
        .put("does", stage.does())
        .put("values", Node.strings(stage.values()))
        .build();
  }
}
