package dev.grafter.scenario;

import dev.grafter.alerting.Alert;
import dev.grafter.alerting.Evaluation;
import dev.grafter.codec.Node;
import dev.grafter.fleet.AlertEngine;
import dev.grafter.gotext.GoString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Evaluations as JSON, in the words of Grafana's and the ruler's rules API. */
public final class TraceForm {

  private TraceForm() {}

  /** One document with {@code "version": 1} and every rule of every scenario. */
  public static Node.Obj of(List<ScenarioResult> results) {
    List<Node> rules = new ArrayList<>();
    for (ScenarioResult result : results) {
      result.trace().forEach(trace -> rules.add(rule(result.scenario(), trace)));
    }
    return Node.object().put("version", 1).put("rules", Node.list(rules)).build();
  }

  private static Node.Obj rule(Scenario scenario, RuleTrace trace) {
    return Node.object()
        .put("scenario", scenario.name())
        .put(trace.engine() == AlertEngine.GRAFANA ? "uid" : "alert", trace.id())
        .put(
            "evaluations",
            Node.list(trace.evaluations().stream().map(TraceForm::evaluation).toList()))
        .build();
  }

  private static Node.Obj evaluation(Evaluation evaluation) {
    return Node.object()
        .put("t", text(evaluation.time()))
        .put("health", evaluation.health())
        .put("state", evaluation.state())
        .put("alerts", Node.list(evaluation.alerts().stream().map(TraceForm::alert).toList()))
        .build();
  }

  private static Node.Obj alert(Alert alert) {
    return Node.object()
        .put("labels", texts(alert.labels()))
        .put("annotations", texts(alert.annotations()))
        .put("state", alert.stateText())
        .put("activeAt", text(alert.activeAt()))
        .put("value", alert.value())
        .build();
  }

  private static String text(Instant time) {
    return Timeline.text(Moments.nanos(time));
  }

  private static Node.Obj texts(Map<String, String> texts) {
    Node.ObjBuilder object = Node.object();
    texts.forEach((name, value) -> object.put(name, GoString.printable(value)));
    return object.build();
  }
}
