package dev.grafter.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.fleet.Level;
import dev.grafter.logql.eval.Engine;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogEntry;
import dev.grafter.logql.eval.LogStream;
import dev.grafter.logql.eval.QueryResult;
import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.PipelineYaml;
import dev.grafter.logs.run.Flavour;
import dev.grafter.logs.run.PipelineRunner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Why the system's logs could not be alerted on, fault by fault: the pipeline and the rule that the
 * system was first described with, beside ours, on the lines of that description and on those that
 * the system prints today.
 */
class FirstPipelineTest {

  private static final String DEFAULT_LINE =
      "[I2024-02-28 10:43:27 system_manager wsgi.py:639] HTTP POST request sent"
          + " url=https://192.168.1.5/api/node/register headers={'Content-Type':"
          + " 'application/json'} data={...}";
  private static final String SPECIFIED_LINE =
      "[I0228 10:43:27.000176 system_manager wsgi.py:639] HTTP POST request sent";
  private static final String JSON_LINE =
      "{\"level\": \"INFO\", \"timestamp\": \"2024-02-28T09:43:27.000Z\", \"service\":"
          + " \"system_manager\", \"filename\": \"wsgi.py\", \"line_no\": 639, \"message\": \"HTTP"
          + " POST request sent\", \"context\": {}}";
  private static final String LOGFMT_LINE =
      "level=INFO ts=1651254607.000176 service=system_manager file=wsgi.py file_no=639"
          + " message='HTTP POST request sent' url=https://192.168.1.5/api/node/register"
          + " headers='{\"Content-Type\": \"application/json\"}'";
  private static final String PRINTED_LINE =
      "2026-04-27 17:09:42,123 - system_manager - ERROR - no answer";
  private static final String TRACE_LINE = "Traceback (most recent call last):";
  private static final String ACCESS_LINE =
      "192.168.1.7 - - [27/Apr/2026 17:09:42] \"GET /api/clusters HTTP/1.1\" 200 -";

  private static final Pipeline OURS = ContainerPipeline.of(Level.ROOT);
  private static final Pipeline FIRST = first();

  /** As it was deployed: without logfmt, and with the number of the line as the label "file". */
  private static final Pipeline DEPLOYED =
      PipelineYaml.parse(
              "deployed",
              """
              - regex:
                  expression: '(?P<level>[^\\[\\]]+?)(?P<timestamp>\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}) (?P<service>[^:]+) (?P<file>[^:]+):(?P<line>\\d+)\\] (?P<message>.+)'
              - labels: {level: , service: , file: line}
              """,
              "deployed")
          .pipeline();

  private static final String FIRST_RULE =
      "count_over_time({container_name=\"system_manager\"} | level = `E` [1m]) > 1";

  private static Pipeline first() {
    try (InputStream in =
        Objects.requireNonNull(
            FirstPipelineTest.class.getResourceAsStream("/pipelines/first.yml"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return PipelineYaml.parse("first", text, "first.yml").pipeline();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The labels and the structured metadata that a pipeline makes of a line. */
  private static Map<String, String> made(Pipeline pipeline, String line) {
    Map<String, String> made = new TreeMap<>();
    PipelineRunner runner =
        PipelineRunner.start(
            pipeline,
            PipelineRunner.Options.of(Flavour.PROMTAIL, Clock.systemUTC()),
            entry -> {
              made.putAll(entry.labels());
              made.putAll(entry.metadata());
            });
    runner.accept(
        new dev.grafter.logs.run.LogEntry(
            Instant.EPOCH, line, Map.of("container_name", "system_manager")));
    runner.finish();
    made.remove("container_name");
    return made;
  }

  private static final Map<String, String> ALL_OF_IT =
      Map.of("level", "info", "service", "system_manager", "file", "wsgi.py", "line", "639");

  @Test
  void levelsHadTwoVocabulariesSoNoRuleFittedAllFormats() {
    assertThat(made(FIRST, DEFAULT_LINE)).containsEntry("level", "I");
    assertThat(made(FIRST, JSON_LINE)).containsEntry("level", "INFO");

    assertThat(made(OURS, DEFAULT_LINE)).isEqualTo(ALL_OF_IT);
    assertThat(made(OURS, JSON_LINE)).isEqualTo(ALL_OF_IT);
  }

  @Test
  void labelsWereTakenBeforeLogfmtWasReadSoLogfmtHadNone() {
    assertThat(made(FIRST, LOGFMT_LINE)).isEmpty();

    assertThat(made(OURS, LOGFMT_LINE)).isEqualTo(ALL_OF_IT);
  }

  @Test
  void theFormatAsItWasWrittenDownWasNotReadOnlyTheExampleBesideItWas() {
    assertThat(made(FIRST, SPECIFIED_LINE)).isEmpty();
    assertThat(made(FIRST, DEFAULT_LINE)).containsEntry("file", "wsgi.py");

    assertThat(made(OURS, SPECIFIED_LINE)).isEqualTo(ALL_OF_IT);
  }

  @Test
  void whatTheSystemReallyPrintsHadNoLabelAtAll() {
    assertThat(made(FIRST, PRINTED_LINE)).isEmpty();

    assertThat(made(OURS, PRINTED_LINE))
        .isEqualTo(Map.of("level", "error", "service", "system_manager"));
  }

  @Test
  void jsonNamesItsFieldsDifferentlySoItHadNoFile() {
    assertThat(made(FIRST, JSON_LINE)).doesNotContainKey("file");

    assertThat(made(OURS, JSON_LINE)).containsEntry("file", "wsgi.py").containsEntry("line", "639");
  }

  @Test
  void whateverStoodBeforeADateBecameALevel() {
    String line = "resumed at 2024-02-28 10:43:27 by cron job:7] done";
    assertThat(made(FIRST, line)).containsEntry("level", "resumed at ");

    assertThat(made(OURS, line)).isEqualTo(Map.of("level", "unknown"));
  }

  @ParameterizedTest
  @ValueSource(strings = {TRACE_LINE, ACCESS_LINE, "  \"level\": \"INFO\",", ""})
  void linesThatStateNoLevelAreNowSaidToHaveNone(String line) {
    assertThat(made(FIRST, line)).isEmpty();

    assertThat(made(OURS, line)).isEqualTo(Map.of("level", "unknown"));
  }

  @Test
  void everySourceLineWasAStreamOfItsOwnSoTwoErrorsWereNotMoreThanOne() {
    List<String> two =
        List.of(
            "[E2024-02-28 10:43:27 system_manager wsgi.py:639] no answer",
            "[E2024-02-28 10:43:28 system_manager wsgi.py:700] no answer");
    List<LogStream> deployed = streams(DEPLOYED, two);
    List<LogStream> ours = streams(OURS, two);

    assertThat(deployed).hasSize(2);
    assertThat(seconds(deployed, LogQlParser.parse(FIRST_RULE))).isEmpty();
    assertThat(ours).hasSize(1);
    assertThat(firing(ours)).isNotEmpty();
  }

  @Test
  void aBurstWasForgottenBeforeTheRuleHadWaitedForIt() {
    List<String> burst =
        IntStream.range(0, 8)
            .mapToObj(i -> "[E2024-02-28 10:43:27 system_manager wsgi.py:639] attempt " + i)
            .toList();

    List<Integer> first = seconds(streams(FIRST, burst, 0), LogQlParser.parse(FIRST_RULE));
    List<Integer> ours = firing(streams(OURS, burst, 0));

    assertThat(held(first)).as("seconds, of the 60 that the rule waits").isBetween(30, 59);
    assertThat(held(ours)).as("seconds, of none that ours waits").isGreaterThan(240);
  }

  private static int held(List<Integer> seconds) {
    return seconds.get(seconds.size() - 1) - seconds.get(0);
  }

  @Test
  void linesOfEveryFormatNowRaiseTheSameAlert() {
    List<String> mixed =
        List.of(
            DEFAULT_LINE.replace("[I", "[E"),
            JSON_LINE.replace("INFO", "ERROR"),
            LOGFMT_LINE.replace("INFO", "CRITICAL"),
            PRINTED_LINE);

    assertThat(seconds(streams(FIRST, mixed), LogQlParser.parse(FIRST_RULE))).isEmpty();
    assertThat(firing(streams(OURS, mixed))).isNotEmpty();
  }

  /** The streams that Loki would hold, one line a second from second 0 on. */
  private static List<LogStream> streams(Pipeline pipeline, List<String> lines) {
    return streams(pipeline, lines, 1);
  }

  private static List<LogStream> streams(Pipeline pipeline, List<String> lines, int step) {
    Map<Labels, List<LogEntry>> streams = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Map<String, String> labels = made(pipeline, lines.get(i));
      Map<String, String> metadata = new TreeMap<>();
      if (pipeline.equals(OURS)) {
        for (String name : List.of("file", "line")) {
          metadata.computeIfAbsent(name, labels::remove);
        }
      }
      labels.put("container_name", "system_manager");
      streams
          .computeIfAbsent(Labels.of(labels), key -> new ArrayList<>())
          .add(new LogEntry(at(i * step), lines.get(i), Labels.of(metadata)));
    }
    return streams.entrySet().stream()
        .map(stream -> new LogStream(stream.getKey(), stream.getValue()))
        .toList();
  }

  private static long at(int second) {
    return Duration.ofHours(500_000).plusSeconds(second).toNanos();
  }

  private static List<Integer> firing(List<LogStream> streams) {
    return seconds(streams, moreThanOne(Queries.managerErrors(new LevelNames(Level.ROOT))));
  }

  private static Expr moreThanOne(Expr expr) {
    return LogQlParser.parse(expr + " > 1");
  }

  /** The seconds of ten minutes at which a condition holds. */
  private static List<Integer> seconds(List<LogStream> streams, Expr condition) {
    Engine engine = new Engine(streams);
    return IntStream.range(0, 600)
        .filter(
            second ->
                !((QueryResult.Vector) engine.instant(condition, at(second))).samples().isEmpty())
        .boxed()
        .toList();
  }
}
