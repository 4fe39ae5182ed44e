package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.testing.Counts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes scenarios with rule files of what was recorded from Grafana 13.1 and the ruler of Loki 3.4,
 * as somebody from outside would, and compares what {@code grafter test --trace} writes with the
 * recording.
 */
class TraceConformanceTest {

  private static final Duration INTERVAL = Duration.ofSeconds(10);

  /** The API's spelling of keys that files spell otherwise. */
  private static final Map<String, String> FILE_KEYS =
      Map.of(
          "keep_firing_for",
          "keepFiringFor",
          "missingSeriesEvalsToResolve",
          "missing_series_evals_to_resolve");

  @TempDir private static Path directory;
  private static Node.Obj recording;
  private final StringBuilder scenarios = new StringBuilder();

  @BeforeAll
  static void readTheRecording() throws IOException {
    String name = "/conformance/alert-states-13.1.json.gz";
    try (InputStream in =
        new GZIPInputStream(TraceConformanceTest.class.getResourceAsStream(name))) {
      recording =
          Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name)
              .asObject()
              .orElseThrow();
    }
    Node.Obj streams = Node.object().put("streams", recording.get("streams")).build();
    Files.writeString(directory.resolve("streams.json"), Json.write(streams));
  }

  @Test
  void grafanaRulesGoThroughTheRecordedStates() throws IOException {
    List<Node.Obj> rules = recorded("grafana");
    for (Node.Obj rule : rules) {
      List<Node.Obj> evaluations = evaluations(rule);
      Instant start = evaluations.isEmpty() ? Instant.EPOCH : time(evaluations.get(0));
      Instant end =
          evaluations.isEmpty()
              ? start.plusSeconds(60)
              : time(evaluations.get(evaluations.size() - 1));
      String uid = rule.text("rule", "uid").orElseThrow();
      write(uid + ".json", provisioned(rule.get("rule").asObject().orElseThrow()));
      scenario(uid, uid + ".json", start, end);
    }

    compare("grafana", "uid", rules);
  }

  @Test
  void rulerRulesGoThroughTheRecordedStates() throws IOException {
    List<Node.Obj> rules = recorded("ruler");
    for (int i = 0; i < rules.size(); i++) {
      List<Node.Obj> evaluations = evaluations(rules.get(i));
      Instant start = grid(time(evaluations.get(0)), offset(evaluations));
      String name = rules.get(i).text("rule", "alert").orElseThrow();
      write("rules-" + i + ".yml", rulerFile(rules.get(i).get("rule")));
      scenario(
          name,
          "rules-" + i + ".yml",
          start,
          start.plus(INTERVAL.multipliedBy(evaluations.size() - 1)));
    }

    compare("ruler", "alert", rules);
  }

  private static List<Node.Obj> recorded(String engine) {
    return objects(recording.get(engine));
  }

  private static List<Node.Obj> evaluations(Node.Obj rule) {
    return objects(rule.get("evaluations"));
  }

  private static List<Node.Obj> objects(Node list) {
    return list.asList().orElseThrow().items().stream()
        .map(item -> item.asObject().orElseThrow())
        .toList();
  }

  private static Instant time(Node.Obj evaluation) {
    return Instant.parse(evaluation.text("t").orElseThrow());
  }

  /** Where the ruler's grid lies; the recorded times are the ends of its evaluations. */
  private static long offset(List<Node.Obj> evaluations) {
    return evaluations.stream()
        .flatMap(evaluation -> objects(evaluation.get("alerts")).stream())
        .map(alert -> Instant.parse(alert.text("activeAt").orElseThrow()))
        .mapToLong(active -> nanos(active) % INTERVAL.toNanos())
        .findFirst()
        .orElseThrow();
  }

  private static Instant grid(Instant time, long offset) {
    return time.minusNanos(Math.floorMod(nanos(time) - offset, INTERVAL.toNanos()));
  }

  private static long nanos(Instant time) {
    return time.getEpochSecond() * 1_000_000_000L + time.getNano();
  }

  /** A provisioning file; in its labels a dollar sign stands twice. */
  private static Node provisioned(Node.Obj rule) {
    Node.Obj labels = rule.get("labels").asObject().orElseThrow();
    Map<String, String> doubled = new HashMap<>();
    labels.fields().keySet().forEach(key -> doubled.put(key, doubled(labels, key)));
    Node.ObjBuilder inFile = Node.object();
    rule.without("folderUID", "ruleGroup", "orgID")
        .with("labels", Node.object(doubled))
        .fields()
        .forEach((key, value) -> inFile.put(FILE_KEYS.getOrDefault(key, key), value));
    return Node.object()
        .put("apiVersion", 1)
        .put(
            "groups",
            Node.list(
                Node.object()
                    .put("orgId", 1)
                    .put("name", rule.text("ruleGroup").orElseThrow())
                    .put("folder", "Rec alarm")
                    .put("interval", "10s")
                    .put("rules", Node.list(inFile.build()))
                    .build()))
        .build();
  }

  private static String doubled(Node.Obj labels, String key) {
    return labels.text(key).orElseThrow().replace("$", "$$");
  }

  private static Node rulerFile(Node rule) {
    return Node.object()
        .put(
            "groups",
            Node.list(
                Node.object()
                    .put("name", "g")
                    .put("interval", "10s")
                    .put("rules", Node.list(rule))
                    .build()))
        .build();
  }

  private static void write(String file, Node content) throws IOException {
    Files.writeString(directory.resolve(file), Json.write(content));
  }

  private void scenario(String name, String rules, Instant start, Instant end) {
    scenarios.append(
        """
        ---
        name: "%s"
        rules: %s
        start: %s
        end: %s
        phase: 0s
        logs: [{streams: streams.json}]
        expect: []
        """
            .formatted(name, rules, start, end));
  }

  private void compare(String engine, String key, List<Node.Obj> rules) throws IOException {
    Path file = directory.resolve(engine + ".yml");
    Path trace = directory.resolve(engine + "-trace.json");
    Files.writeString(file, scenarios);

    Cli cli = Cli.run("test", file.toString(), "--trace", trace.toString());

    assertThat(cli.code()).as(cli.out() + cli.err()).isEqualTo(ExitCode.OK);
    Map<String, Node.Obj> traced = traced(trace, key);
    List<String> mismatches = new ArrayList<>();
    int all = 0;
    for (Node.Obj rule : rules) {
      String name = rule.text("rule", key).orElseThrow();
      all += evaluations(rule).size();
      compare(name, evaluations(rule), evaluations(traced.get(name)), mismatches);
    }
    Counts.print("alert-traces-" + engine, (all - mismatches.size()) + "/" + all);
    assertThat(mismatches).isEmpty();
  }

  private static Map<String, Node.Obj> traced(Path file, String key) throws IOException {
    Node.Obj document =
        Json.parse(Files.readString(file), file.toString()).asObject().orElseThrow();
    assertThat(document.get("version")).isEqualTo(Node.of(1));
    Map<String, Node.Obj> traced = new HashMap<>();
    for (Node.Obj rule : objects(document.get("rules"))) {
      assertThat(rule.text("scenario")).isEqualTo(rule.text(key));
      traced.put(rule.text(key).orElseThrow(), rule);
    }
    return traced;
  }

  private static void compare(
      String name, List<Node.Obj> expected, List<Node.Obj> actual, List<String> mismatches) {
    assertThat(actual).as(name).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      String want = text(expected.get(i));
      String got = text(actual.get(i));
      if (!want.equals(got)) {
        mismatches.add(name + " " + i + "\n  expected " + want + "\n  was      " + got);
      }
      Duration apart = Duration.between(time(actual.get(i)), time(expected.get(i)));
      assertThat(apart).as(name + " " + i).isBetween(Duration.ZERO, Duration.ofSeconds(1));
    }
  }

  /** What an evaluation says; the order of its alerts has no meaning. */
  private static String text(Node.Obj evaluation) {
    TreeSet<String> alerts = new TreeSet<>();
    for (Node.Obj alert : objects(evaluation.get("alerts"))) {
      alerts.add(
          Stream.of("labels", "annotations", "state", "activeAt", "value")
              .map(key -> Json.write(sorted(alert.get(key))))
              .toList()
              .toString());
    }
    return evaluation.text("health") + " " + evaluation.text("state") + " " + alerts;
  }

  private static Node sorted(Node node) {
    return node.asObject()
        .<Node>map(
            object -> {
              Node.ObjBuilder builder = Node.object();
              new TreeSet<>(object.fields().keySet())
                  .forEach(key -> builder.put(key, object.get(key)));
              return builder.build();
            })
        .orElse(node);
  }
}
