package dev.grafter.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.alerting.AlertState;
import dev.grafter.codec.CodecException;
import dev.grafter.fleet.AlertEngine;
import dev.grafter.fleet.Level;
import dev.grafter.logql.check.LokiVersion;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logs.Severity;
import dev.grafter.logs.format.LogFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderTest {

  private static final Path FILE = Path.of("some", "errors.yml");
  private static final long START = TimeUnit.SECONDS.toNanos(1_777_309_200L);

  private static final String HEAD =
      """
      name: a burst
      level: root
      start: 2026-04-27T17:00:00Z
      end: 2026-04-27T17:10:00Z
      """;

  private static List<Scenario> readAll(String text) {
    return ScenarioReader.readAll(text, FILE);
  }

  private static Scenario read(String text) {
    List<Scenario> scenarios = readAll(text);
    assertThat(scenarios).hasSize(1);
    return scenarios.get(0);
  }

  @Test
  void readsAWholeScenario() {
    Scenario scenario =
        read(
            HEAD
                + """
                logs:
                  - {at: 35s, container: system_manager, format: logfmt, level: error, message: "db down", repeat: 5, every: 2s}
                  - {at: 50s, container: system_manager, stream: stderr, lines: ["one", "two"]}
                  - {streams: more-logs.json}
                expect:
                  - {at: 90s, alert: SystemManagerErrors, state: firing, labels: {container_name: system_manager}}
                  - {alert: SystemManagerErrors, fires: 1, engine: ruler}
                  - {at: 1m30s, query: '{level="error"}', lines: 6}
                """);

    assertThat(scenario.name()).isEqualTo("a burst");
    assertThat(scenario.level()).contains(Level.ROOT);
    assertThat(scenario.time()).isEqualTo(new Timeline(START, START + seconds(600)));
    assertThat(scenario.loki()).isEqualTo(LokiVersion.REFERENCE);
    assertThat(scenario.detect()).isTrue();
    assertThat(scenario.phase()).isEmpty();
    assertThat(scenario.where().toString()).isEqualTo("some/errors.yml:1:1");
    assertThat(scenario.logs())
        .satisfiesExactly(
            message -> {
              LogInput.Message input = (LogInput.Message) message;
              assertThat(input.format()).isEqualTo(LogFormat.LOGFMT);
              assertThat(input.level()).isEqualTo(Severity.ERROR);
              assertThat(input.origin().service()).isEqualTo("system_manager");
              assertThat(input.times())
                  .isEqualTo(new LogInput.Times(START + seconds(35), 5, seconds(2)));
            },
            lines -> {
              LogInput.Lines input = (LogInput.Lines) lines;
              assertThat(input.lines()).containsExactly("one", "two");
              assertThat(input.writer().stream()).isEqualTo("stderr");
            },
            streams ->
                assertThat(((LogInput.Streams) streams).file().path())
                    .isEqualTo(Path.of("some", "more-logs.json")));
    assertThat(scenario.expectations())
        .satisfiesExactly(
            state -> {
              Expectation.State expected = (Expectation.State) state;
              assertThat(expected.at()).isEqualTo(START + seconds(90));
              assertThat(expected.state()).isEqualTo(AlertState.FIRING);
              assertThat(expected.labels())
                  .isEqualTo(Labels.of("container_name", "system_manager"));
              assertThat(expected.where().line()).isEqualTo(10);
              assertThat(expected.isAbout(AlertEngine.GRAFANA)).isTrue();
            },
            fires -> {
              Expectation.Fires expected = (Expectation.Fires) fires;
              assertThat(expected.count()).isEqualTo(1);
              assertThat(expected.isAbout(AlertEngine.GRAFANA)).isFalse();
              assertThat(expected.isAbout(AlertEngine.RULER)).isTrue();
            },
            query -> {
              Expectation.Answers expected = (Expectation.Answers) query;
              assertThat(expected.answer().lines()).hasValue(6);
              assertThat(expected.at()).isEqualTo(START + seconds(90));
            });
  }

  private static long seconds(long count) {
    return TimeUnit.SECONDS.toNanos(count);
  }

  @Test
  void readsSeveralDocuments() {
    List<Scenario> scenarios =
        readAll("---\n" + HEAD + "---\n" + HEAD.replace("a burst", "another") + "---\n");

    assertThat(scenarios).extracting(Scenario::name).containsExactly("a burst", "another");
    assertThat(scenarios.get(1).where().line()).isEqualTo(7);
  }

  @Test
  void readsAbsoluteTimesAndPlainNumbers() {
    Scenario scenario =
        read(
            """
            name: times
            rules: ../rules.yml
            start: "2026-04-27T19:00:00.5+02:00"
            end: 1h
            loki: 2.9
            detect: false
            phase: 0
            logs:
              - {at: 2026-04-27T17:00:30Z, labels: {app: x, shard: 1}, message: hello}
            """);

    assertThat(scenario.rules().orElseThrow().path())
        .isEqualTo(Path.of("some").resolve("../rules.yml"));
    assertThat(scenario.time())
        .isEqualTo(new Timeline(START + 500_000_000, START + 500_000_000 + seconds(3600)));
    assertThat(scenario.loki()).isEqualTo(new LokiVersion(2, 9));
    assertThat(scenario.detect()).isFalse();
    assertThat(scenario.phase()).hasValue(0);
    LogInput.Message input = (LogInput.Message) scenario.logs().get(0);
    assertThat(input.times().at()).isEqualTo(START + seconds(30));
    assertThat(input.writer().labels()).containsEntry("shard", "1");
    assertThat(input.level()).isEqualTo(Severity.INFO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name: x | some/errors.yml:1:1: scenario \"x\" lacks \"start\": add it",
        "nam: x | lacks \"name\": did you mean that by \"nam\"?",
        "[] | a scenario should be an object with keys, not a list",
        "{name: x, start: 2026-04-27T17:00:00Z, end: 5m} | lacks \"level\" and \"rules\": say"
            + " whose",
        "{name: x, level: leaf} | scenario \"x\", level: \"leaf\" is not one of root, cluster",
        "{name: x, level: root, start: soon, end: 5m} | start: a time is RFC 3339, such as",
        "{name: x, level: root, start: 2026-04-27T17:00:00Z, end: -5m} | must end after its start",
        "{name: x, level: root, start: 2026-04-27T17:00:00Z, end: 2027-06-27T17:00:00Z} | lasts a"
            + " year at most",
        "{name: x, level: root, start: 2026-04-27T17:00:00Z, end: 5m, loki: 9.1} | Grafter knows"
            + " Loki 2.9 to 3.7, not 9.1",
        "{name: x, level: root, start: 2026-04-27T17:00:00Z, end: 5m, loki: new} | a version of"
            + " Loki looks like 3.4",
        "{name: x, level: root, start: 2026-04-27T17:00:00Z, end: 5m, phase: -1s} | a phase is 0s"
            + " or longer, not -1s",
        "{name: x, level: root, start: 2026-04-27T17:00:00Z, end: 5m, expects: []} | has no"
            + " property \"expects\": did you mean \"expect\"?",
        "{name: x, name: y} | the key \"name\" is given twice",
        "'' | a scenario should be an object with keys, not a string",
      })
  void refusesAScenarioThatIsNone(String text, String reason) {
    assertThatThrownBy(() -> readAll(text))
        .isInstanceOf(CodecException.class)
        .hasMessageStartingWith("some/errors.yml:1:")
        .hasMessageContaining(reason);
  }

  @Test
  void refusesAnEmptyFile() {
    assertThatThrownBy(() -> readAll("# nothing\n"))
        .hasMessage(
            "some/errors.yml:1:1: there is no scenario here: write name, level or rules, start,"
                + " end, logs and expect");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{container: a, message: x} | lacks \"at\": add it",
        "{at: 1m, message: x} | lacks \"container\": say who wrote the lines",
        "{at: 1m, container: a} | has either a message, lines, or streams; this one has none",
        "{at: 1m, container: a, message: x, lines: [y]} | this one has a message and lines",
        "{at: 11m, container: a, message: x} | at: 2026-04-27T17:11:00Z is outside of the scenario,"
            + " which goes from 2026-04-27T17:00:00Z to 2026-04-27T17:10:00Z (10m)",
        "{at: -1s, container: a, message: x} | 2026-04-27T16:59:59Z is outside of the scenario",
        "{at: 2026-04-27T18:00:00Z, container: a, message: x} | outside of the scenario",
        "{at: soon, container: a, message: x} | a duration is a number with a unit, such as 90s",
        "{at: 9m, container: a, message: x, repeat: 62} | repeat: the last time,"
            + " 2026-04-27T17:10:01Z is outside",
        "{at: 9m, container: a, message: x, repeat: 0} | lines come once or more often",
        "{at: 9m, container: a, message: x, repeat: 99999999999} | 1000000 at most",
        "{at: 9m, container: a, message: x, repeat: 2, every: 0s} | need time between them",
        "{at: 9m, container: a, message: x, repeat: 1000000, every: 290y} | every: too far from the"
            + " start to be a time",
        "{at: 9m, container: a, message: x, format: xml} | format: \"xml\" is not one of default,"
            + " json, logfmt, asctime",
        "{at: 9m, container: a, message: x, level: loud} | level: \"loud\" is not one of trace",
        "{at: 9m, container: a, message: x, stream: stdin} | \"stdin\" is not one of stdout,"
            + " stderr",
        "{at: 9m, container: a, mesage: x} | has either a message, lines, or streams",
        "{at: 9m, container: a, message: x, ever: 1s} | has no property \"ever\": did you mean"
            + " \"every\"?",
        "{at: 9m, container: a, message: x, service: a b} | message: service must be a name without"
            + " spaces",
        "{at: 9m, container: a, message: x, line: -1} | a line of source is a number up to",
        "{streams: a.json, at: 1s} | has no property \"at\"",
        "{at: 9m, container: a, lines: [1]} | lines should be a list of strings, not a number",
      })
  void refusesABadLogItem(String item, String reason) {
    assertThatThrownBy(() -> readAll(HEAD + "logs:\n  - " + item + "\n"))
        .isInstanceOf(CodecException.class)
        .hasMessageStartingWith("some/errors.yml:6:")
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{at: 1m, state: firing} | is about either an alert or a query: name one",
        "{at: 1m, alert: A, query: x} | is about either an alert or a query: name one",
        "{alert: A, state: firing} | lacks \"at\": add it",
        "{at: 1m, alert: A} | has either a state with a time, or a number of fires",
        "{at: 1m, alert: A, state: alerting} | \"alerting\" is not one of normal, pending, firing,"
            + " recovering, nodata, error",
        "{at: 11m, alert: A, state: firing} | outside of the scenario",
        "{alert: A, fires: -1} | an alert fires 0 times or more often",
        "{alert: A, fires: 1, at: 1m} | \"fires\" counts in the whole scenario",
        "{at: 1m, alert: A, state: firing, engine: loki} | \"loki\" is not one of grafana, ruler",
        "{at: 1m, alert: A, state: firing, label: {}} | no property \"label\": did you mean"
            + " \"labels\"?",
        "{at: 1m, query: '{a=', lines: 1} | query: Loki refuses it: parse error at line 1, col 4:"
            + " syntax error",
        "{at: 1m, query: '{a=\"b\"}'} | lacks its answer",
        "{at: 1m, query: '{a=\"b\"}', value: 1} | this query answers with lines: expect lines",
        "{at: 1m, query: 'rate({a=\"b\"}[1m])', lines: 1} | this query answers with numbers",
        "{at: 1m, query: '{a=\"b\"}', lines: -1} | there cannot be -1 lines",
        "{at: 1m, query: '{a=\"b\"}', lines: 1, serie: 2} | no property \"serie\": did you mean"
            + " \"series\"?",
      })
  void refusesABadExpectation(String item, String reason) {
    assertThatThrownBy(() -> readAll(HEAD + "expect:\n  - " + item + "\n"))
        .isInstanceOf(CodecException.class)
        .hasMessageStartingWith("some/errors.yml:6:")
        .hasMessageContaining(reason);
  }

  @Test
  void refusesWhatTheVersionOfLokiLacks() {
    String approx =
        HEAD
            + "loki: \"2.9\"\n"
            + "expect: [{at: 1m, query: 'approx_topk(3, rate({a=\"b\"}[1m]))', series: 1}]\n";

    assertThatThrownBy(() -> readAll(approx)).hasMessageContaining("query: ");
  }
}
