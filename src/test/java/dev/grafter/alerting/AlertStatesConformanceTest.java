package dev.grafter.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.alerting.rules.RuleFiles;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.logql.check.LokiVersion;
import dev.grafter.logql.eval.LogStream;
import dev.grafter.logs.ingest.Detection;
import dev.grafter.logs.push.PushForm;
import dev.grafter.testing.Counts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Compares evaluations with those recorded from Grafana 13.1 and the ruler of Loki 3.4. */
class AlertStatesConformanceTest {

  private static final Duration INTERVAL = Duration.ofSeconds(10);

  @Test
  void rulesGoThroughTheRecordedStates() throws IOException {
    Node.Obj recording = recording("/conformance/alert-states-13.1.json.gz");
    LogSource logs = LogSource.of(streams(recording.get("streams")));
    List<String> mismatches = new ArrayList<>();

    String grafana = compare(recording.get("grafana"), logs, mismatches);
    String ruler = compare(recording.get("ruler"), logs, mismatches);

    Counts.print("alert-states", "grafana " + grafana + ", ruler " + ruler);
    assertThat(mismatches).isEmpty();
  }

  private static Node.Obj recording(String resource) throws IOException {
    try (InputStream in =
        new GZIPInputStream(AlertStatesConformanceTest.class.getResourceAsStream(resource))) {
      return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), resource)
          .asObject()
          .orElseThrow();
    }
  }

  private static List<LogStream> streams(Node pushed) {
    List<LogStream> streams = PushForm.read(Node.object().put("streams", pushed).build());
    return Detection.of(new LokiVersion(3, 4)).apply(streams);
  }

  private static String compare(Node recorded, LogSource logs, List<String> mismatches) {
    int equal = 0;
    int all = 0;
    for (Node item : recorded.asList().orElseThrow().items()) {
      Node.Obj one = item.asObject().orElseThrow();
      List<Node> evaluations = one.get("evaluations").asList().orElseThrow().items();
      all += evaluations.size();
      equal += compare(one, evaluations, logs, mismatches);
    }
    return equal + "/" + all;
  }

  private static int compare(
      Node.Obj recorded, List<Node> evaluations, LogSource logs, List<String> mismatches) {
    EvaluableRule rule = rule(recorded.get("rule").asObject().orElseThrow(), evaluations);
    RuleEvaluator evaluator = rule.evaluator(logs);
    long offset = rule instanceof RulerAlert ? offset(evaluations) : 0;
    int equal = 0;
    for (Node item : evaluations) {
      Node.Obj expected = item.asObject().orElseThrow();
      Evaluation actual = evaluator.evaluate(time(expected, offset));
      String want = print(expected);
      String got = print(actual);
      if (want.equals(got)) {
        equal++;
      } else {
        mismatches.add(
            rule.describe()
                + " at "
                + actual.time()
                + "\n  expected "
                + want
                + "\n  was      "
                + got);
      }
    }
    return equal;
  }

  /** Where the ruler's grid lies; what is recorded is the end of each evaluation. */
  private static long offset(List<Node> evaluations) {
    return alerts(evaluations)
        .map(alert -> Instant.parse(alert.text("activeAt").orElseThrow()))
        .mapToLong(time -> Math.floorMod(Times.nanos(time), INTERVAL.toNanos()))
        .findFirst()
        .orElse(0);
  }

  private static Instant time(Node.Obj evaluation, long offset) {
    long time = Times.nanos(Instant.parse(evaluation.text("t").orElseThrow()));
    return Times.instant(time - Math.floorMod(time - offset, INTERVAL.toNanos()));
  }

  private static Stream<Node.Obj> alerts(List<Node> evaluations) {
    return evaluations.stream()
        .flatMap(
            e -> e.asObject().orElseThrow().get("alerts").asList().orElseThrow().items().stream())
        .map(alert -> alert.asObject().orElseThrow());
  }

  private static EvaluableRule rule(Node.Obj rule, List<Node> evaluations) {
    if (!rule.has("alert")) {
      GrafanaRule read =
          (GrafanaRule)
              RuleFiles.read(
                      Node.object()
                          .put("folderUid", rule.get("folderUID"))
                          .put("title", rule.get("ruleGroup"))
                          .put("interval", INTERVAL.toSeconds())
                          .put("rules", Node.list(rule))
                          .build(),
                      Map.of())
                  .get(0);
      return read.inFolder(folder(evaluations));
    }
    return RuleFiles.read(
            Node.object()
                .put(
                    "groups",
                    Node.list(
                        Node.object()
                            .put("name", "g")
                            .put("interval", "10s")
                            .put("rules", Node.list(rule))
                            .build()))
                .build(),
            Map.of())
        .get(0);
  }

  private static String folder(List<Node> evaluations) {
    return alerts(evaluations)
        .map(alert -> alert.text("labels", "grafana_folder").orElseThrow())
        .findFirst()
        .orElse("");
  }

  private static String print(Node.Obj evaluation) {
    TreeSet<String> alerts = new TreeSet<>();
    for (Node item : evaluation.get("alerts").asList().orElseThrow().items()) {
      Node.Obj alert = item.asObject().orElseThrow();
      alerts.add(
          texts(alert.get("labels"))
              + " "
              + texts(alert.get("annotations"))
              + " "
              + alert.text("state").orElseThrow()
              + " "
              + Instant.parse(alert.text("activeAt").orElseThrow())
              + " "
              + alert.text("value").orElseThrow());
    }
    return evaluation.text("health").orElseThrow()
        + " "
        + evaluation.text("state").orElseThrow()
        + " "
        + alerts;
  }

  private static Map<String, String> texts(Node node) {
    Map<String, String> texts = new TreeMap<>();
    node.asObject()
        .ifPresent(
            map ->
                map.fields()
                    .forEach((key, value) -> texts.put(key, value.asString().orElseThrow())));
    return texts;
  }

  private static String print(Evaluation evaluation) {
    TreeSet<String> alerts = new TreeSet<>();
    for (Alert alert : evaluation.alerts()) {
      alerts.add(
          alert.labels()
              + " "
              + alert.annotations()
              + " "
              + alert.stateText()
              + " "
              + alert.activeAt()
              + " "
              + alert.value());
    }
    return evaluation.health() + " " + evaluation.state() + " " + alerts;
  }
}
