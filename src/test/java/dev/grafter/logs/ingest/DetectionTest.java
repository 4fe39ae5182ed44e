package dev.grafter.logs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.logql.check.LokiVersion;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogEntry;
import dev.grafter.logql.eval.LogStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class DetectionTest {

  private static final Logger LOG = LoggerFactory.getLogger(DetectionTest.class);
  private static final Detection DETECTION = Detection.of(LokiVersion.REFERENCE);

  @Test
  void addsWhatLokiAdded() throws IOException {
    List<Node> cases = cases();
    List<String> mismatches = new ArrayList<>();
    for (Node item : cases) {
      Node.Obj recorded = item.asObject().orElseThrow();
      LogStream got = detected(recorded);
      Node.Obj metadata = Node.object(shown(got.labels(), got.entries().get(0).metadata()));
      if (!recorded.get("stream").equals(Node.object(got.labels().toMap()))
          || !recorded.find("result", "structuredMetadata").orElseThrow().equals(metadata)) {
        mismatches.add(recorded + "\n    but was " + got);
      }
    }
    LOG.info("loki-detection: {}/{}", cases.size() - mismatches.size(), cases.size());
    assertThat(mismatches).isEmpty();
  }

  private static LogStream detected(Node.Obj recorded) {
    Labels metadata = recorded.find("metadata").map(DetectionTest::labels).orElse(Labels.EMPTY);
    LogEntry entry = new LogEntry(1, recorded.text("line").orElseThrow(), metadata);
    return DETECTION
        .apply(List.of(new LogStream(labels(recorded.get("labels")), List.of(entry))))
        .get(0);
  }

  /** A query shows metadata under another name where the stream has a label of that name. */
  private static Map<String, String> shown(Labels stream, Labels metadata) {
    Map<String, String> shown = new LinkedHashMap<>();
    metadata
        .toMap()
        .forEach((name, value) -> shown.put(stream.has(name) ? name + "_extracted" : name, value));
    return shown;
  }

  private static Labels labels(Node node) {
    Map<String, String> labels = new LinkedHashMap<>();
    node.asObject()
        .orElseThrow()
        .fields()
        .forEach((name, value) -> labels.put(name, value.asString().orElseThrow()));
    return Labels.of(labels);
  }

  private static List<Node> cases() throws IOException {
    String name = "/conformance/loki-detection.json";
    try (InputStream in = DetectionTest.class.getResourceAsStream(name)) {
      return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name)
          .asObject()
          .flatMap(object -> object.find("cases"))
          .flatMap(Node::asList)
          .orElseThrow()
          .items();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0|unknown",
        "1|trace",
        "5|debug",
        "12|info",
        "13|warn",
        "20|error",
        "24|fatal",
        "25|unknown",
        "-1|trace",
        "high|info"
      })
  void readsSeverityNumbers(String number, String level) {
    assertThat(DetectedLevel.of(Labels.EMPTY, Labels.of("severity_number", number), "error"))
        .isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": [1, {\"level\": \"debug\"}], \"level\": \"fatal\"}|fatal",
        "{\"a\": \"level\", \"lvl\": \"TRC\"}|trace",
        "{\"level\": \"fatal\", broken}|fatal",
        "{\"lvl\": \"fatal\", \"level\": \"odd\"}|unknown",
        "{\"l\\u0065vel\": \"fatal\"}|fatal",
        "{\"a\": \"open}|unknown",
        "a=b c==d level=fatal|unknown",
        "lvl=debug severity=fatal|fatal",
        "level lvl=fatal|unknown"
      })
  void readsFieldsOfLines(String line, String level) {
    assertThat(DetectedLevel.of(Labels.EMPTY, Labels.EMPTY, line)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"trace.id,trace_id", "0a,key_0a", "_a,key_a", "__a,__a", "a b,a_b", ".x,key_x"})
  void makesNamesThatQueriesCanUse(String name, String normal) {
    assertThat(MetadataName.normal(name)).isEqualTo(normal);
  }

  @Test
  void joinsStreamsThatBecomeEqual() {
    List<LogStream> streams =
        List.of(
            new LogStream(Labels.of("app", "x"), List.of(LogEntry.of(2, "b"))),
            new LogStream(
                Labels.of(Map.of("app", "x", "service_name", "x")), List.of(LogEntry.of(1, "a"))));

    assertThat(DETECTION.apply(streams)).hasSize(1);
    assertThat(DETECTION.apply(DETECTION.apply(streams))).isEqualTo(DETECTION.apply(streams));
  }

  @Test
  void dependsOnTheVersion() {
    List<LogStream> streams =
        List.of(new LogStream(Labels.of("app", "x"), List.of(LogEntry.of(2, "info"))));

    assertThat(Detection.of(LokiVersion.parse("2.9")).apply(streams)).isEqualTo(streams);
    assertThat(
            Detection.of(LokiVersion.parse("3.0"))
                .apply(streams)
                .get(0)
                .entries()
                .get(0)
                .metadata())
        .isEqualTo(Labels.of("level", "info"));
  }
}
