package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class TestCommandTest {

  private static final String RULER =
      """
      groups:
        - name: shop
          interval: 30s
          rules:
            - alert: ShopErrors
              expr: sum by (app) (count_over_time({app="shop"} |= "error" [5m])) > 1
              for: 1m
              labels: {severity: error}
              annotations: {summary: "{{ $value }} errors in {{ $labels.app }}"}
      """;

  private static final String GRAFANA =
      """
      apiVersion: 1
      groups:
        - orgId: 1
          name: shop
          folder: Shop
          interval: 1m
          rules:
            - uid: shop-errors
              title: ShopErrors
              condition: B
              data:
                - refId: A
                  queryType: instant
                  relativeTimeRange: {from: 600, to: 0}
                  datasourceUid: loki
                  model: {refId: A, queryType: instant, expr: 'sum by (app) (count_over_time({app="shop"} |= "error" [5m]))'}
                - refId: B
                  datasourceUid: __expr__
                  model: {refId: B, type: threshold, expression: A, conditions: [{evaluator: {type: gt, params: [1]}}]}
              noDataState: OK
              execErrState: Error
              for: 0s
      """;

  private static final String HEAD =
      """
      name: two errors fire
      rules: rules.yml
      start: 2026-04-27T17:00:00Z
      end: 10m
      logs: [{at: 1m, labels: {app: shop}, lines: ["an error"], repeat: 2}]
      """;

  @TempDir private Path directory;

  @BeforeEach
  void writeRules() throws IOException {
    write("rules.yml", RULER);
    write("grafana.yml", GRAFANA);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private Cli test(String scenario, String... more) throws IOException {
    String[] args = new String[more.length + 2];
    args[0] = "test";
    args[1] = write("scenario.yml", scenario);
    System.arraycopy(more, 0, args, 2, more.length);
    return Cli.run(args);
  }

  @Test
  void aScenarioOfTheRulerPasses() throws IOException {
    Cli cli =
        test(
            HEAD
                + """
                expect:
                  - {at: 1m50s, alert: ShopErrors, state: pending}
                  - {at: 3m, alert: ShopErrors, state: firing, labels: {app: shop, severity: error}, annotations: {summary: 2 errors in shop}}
                  - {at: 9m, alert: ShopErrors, state: normal}
                  - {alert: ShopErrors, fires: 1}
                  - {at: 5m, query: '{app="shop"}', lines: 2}
                  - {at: 5m, query: 'count_over_time({app="shop"}[5m])', series: 1, value: 2, labels: {app: shop}}
                """);

    assertThat(cli.out())
        .startsWith("ok    " + directory.resolve("scenario.yml") + ":1  two errors fire\n")
        .contains("1 scenario, 0 failed (6 runs, 122 evaluations, ");
    assertThat(cli.code()).isEqualTo(ExitCode.OK);
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void aScenarioOfGrafanaPassesInTwelvePhases() throws IOException {
    Cli cli =
        test(
            HEAD.replace("rules.yml", "grafana.yml")
                + """
                expect:
                  - {at: 2m30s, alert: ShopErrors, state: firing, labels: {app: shop, grafana_folder: Shop}}
                  - {at: 10m, alert: ShopErrors, state: normal}
                  - {alert: ShopErrors, fires: 1, engine: grafana}
                """);

    assertThat(cli.out()).contains("1 scenario, 0 failed (12 runs, ");
    assertThat(cli.code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void anExpectationThatHoldsOnlyOnALuckyScheduleFails() throws IOException {
    Cli cli =
        test(
            HEAD.replace("rules.yml", "grafana.yml")
                + "expect: [{at: 1m10s, alert: ShopErrors, state: firing}]\n");

    assertThat(cli.code()).isEqualTo(ExitCode.FAILED);
    assertThat(cli.out())
        .contains(":6:\n    expected  ShopErrors firing at 1m10s (17:01:10)")
        .contains("in        Grafana, phase 0s; 11 of 12 runs fail, it holds in the others")
        .contains("Grafana evaluated at 1m (17:01:00): inactive, health ok")
        .contains("A = sum by (app) (count_over_time({app=\"shop\"} |= \"error\" [5m]))")
        .contains("{app=\"shop\"} 1")
        .contains("B = A gt 1");
  }

  @Test
  void aPinnedPhaseRunsOnce() throws IOException {
    Cli cli =
        test(
            HEAD.replace("rules.yml", "grafana.yml")
                + "phase: 10s\nexpect: [{at: 1m10s, alert: ShopErrors, state: firing}]\n");

    assertThat(cli.out()).contains("1 scenario, 0 failed (1 run, 10 evaluations, ");
    assertThat(cli.code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void linesThatDoNotPassAreShown() throws IOException {
    Cli cli =
        test(
            HEAD.replace("an error", "all is well")
                + "expect: [{at: 3m, alert: ShopErrors, state: firing}]\n");

    assertThat(cli.out())
        .contains("0 lines of {app=\"shop\"} |= \"error\"")
        .contains("none passes; with these labels there are 2:")
        .contains(
            "17:01:01 {app=\"shop\", detected_level=\"unknown\", service_name=\"shop\"} all is"
                + " well");
  }

  @Test
  void linesWithOtherLabelsAreShown() throws IOException {
    Cli cli =
        test(HEAD.replace("app: shop", "app: shoop") + "expect: [{alert: ShopErrors, fires: 1}]\n");

    assertThat(cli.out())
        .contains("expected  ShopErrors fires once")
        .contains("happened  it never fires")
        .contains("no line has these labels; others in this window are 2:")
        .contains("{app=\"shoop\", detected_level=\"error\", service_name=\"shoop\"} an error");
  }

  @Test
  void jsonIsOneDocument() throws IOException {
    Cli cli = test(HEAD + "expect: [{alert: ShopErrors, fires: 2}]\n", "-o", "json");

    Node.Obj document = Json.parse(cli.out(), "out").asObject().orElseThrow();
    assertThat(document.get("version")).isEqualTo(Node.of(1));
    assertThat(document.get("failed")).isEqualTo(Node.of(1));
    Node.Obj scenario = first(document.get("scenarios"));
    assertThat(scenario.text("result")).contains("failed");
    Node.Obj failure = first(scenario.get("failures"));
    assertThat(failure.get("line")).isEqualTo(Node.of(6));
    assertThat(failure.text("happened").orElseThrow()).startsWith("it fires once, at 2m");
    assertThat(failure.get("failedRuns")).isEqualTo(Node.of(6));
    assertThat(failure.find("explanation", "stages")).isPresent();
    assertThat(test(HEAD + "expect: [{alert: ShopErrors, fires: 2}]\n", "-o", "json"))
        .as("the same every time")
        .isEqualTo(cli);
  }

  private static Node.Obj first(Node list) {
    return list.asList().orElseThrow().items().get(0).asObject().orElseThrow();
  }

  @Test
  void junitIsValidXmlWhateverLinesHold() throws Exception {
    write("other.yml", "name: x\nlevel: nowhere\n");
    Cli cli =
        test(
            HEAD.replace("an error", "an error \\x01 <&> \\\" ]]>")
                + "expect: [{alert: ShopErrors, fires: 2}]\n",
            directory.resolve("other.yml").toString(),
            "-o",
            "junit");

    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(cli.out())));
    Element root = document.getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("testsuites");
    assertThat(root.getAttribute("tests")).isEqualTo("2");
    assertThat(root.getAttribute("failures")).isEqualTo("1");
    assertThat(root.getAttribute("errors")).isEqualTo("1");
    Element failure = (Element) document.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message"))
        .startsWith("expected ShopErrors fires 2 times, but it fires once, at 2m");
    assertThat(failure.getTextContent()).contains("an error \uFFFD <&> \" ]]>");
    assertThat(((Element) failure.getParentNode()).getAttribute("name"))
        .isEqualTo("two errors fire");
    Element error = (Element) document.getElementsByTagName("error").item(0);
    assertThat(error.getTextContent()).contains("\"nowhere\" is not one of root, cluster");
    assertThat(cli.code()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void aTraceNeedsAPhase() throws IOException {
    Cli cli = test(HEAD + "expect: []\n", "--trace", directory.resolve("trace.json").toString());

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("--trace needs one phase").contains("write \"phase: 0s\"");
    assertThat(directory.resolve("trace.json")).doesNotExist();
  }

  @Test
  void aTraceHoldsEveryEvaluation() throws IOException {
    Path trace = directory.resolve("trace.json");

    Cli cli = test(HEAD + "phase: 0s\n", "--trace", trace.toString());

    assertThat(cli.code()).isEqualTo(ExitCode.OK);
    Node.Obj document = Json.parse(Files.readString(trace), "trace").asObject().orElseThrow();
    Node.Obj rule = first(document.get("rules"));
    assertThat(rule.text("scenario")).contains("two errors fire");
    assertThat(rule.text("alert")).contains("ShopErrors");
    assertThat(rule.get("evaluations").asList().orElseThrow().items()).hasSize(21);
    assertThat(Json.write(rule.get("evaluations").asList().orElseThrow().items().get(5)))
        .isEqualTo(
            "{\"t\":\"2026-04-27T17:02:30Z\",\"health\":\"ok\",\"state\":\"firing\",\"alerts\":[{"
                + "\"labels\":{\"alertname\":\"ShopErrors\",\"app\":\"shop\",\"severity\":\"error\"},\"annotations\":{\"summary\":\"2"
                + " errors in shop\"},\"state\":\"firing\","
                + "\"activeAt\":\"2026-04-27T17:01:30Z\",\"value\":\"2e+00\"}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{at: 2m, alert: ShopEror, state: firing} | scenario.yml:6:10: there is no alert"
            + " \"ShopEror\" in",
        "{at: 2m, alert: Other, state: firing} | rules.yml: it has ShopErrors",
        "{at: 20m, alert: ShopErrors, state: firing} | scenario.yml:6:15: an item of expect, at:"
            + " 2026-04-27T17:20:00Z is outside of the scenario",
        "{at: 2m, alert: ShopErrors, state: nodata} | the ruler has no state nodata",
        "{at: 2m, alert: ShopErrors, state: firing, engine: grafana} | \"ShopErrors\" is no alert"
            + " of Grafana",
        "{at: 2m, alert: ShopErrors, state: normal, labels: {severity: eror}} | can have the labels"
            + " {severity=\"eror\"}: it sets {severity=\"error\"}",
        "{at: 2m, query: '{app=', lines: 1} | scenario.yml:6:26: query: Loki refuses it: parse"
            + " error",
      })
  void aBadExpectationIsOneSentence(String expectation, String sentence) throws IOException {
    Cli cli = test(HEAD + "expect: [" + expectation + "]\n");

    assertThat(cli.code()).isEqualTo(ExitCode.FAILED);
    assertThat(cli.out()).contains("ERROR").contains(sentence);
  }

  @Test
  void rulesThatCannotBeToldApartAreAnError() throws IOException {
    write(
        "rules.yml",
        RULER
            + """
                  - alert: ShopErrors
                    expr: count_over_time({app="shop"}[5m]) > 10
                    labels: {severity: error}
            """);

    Cli cli = test(HEAD + "expect: [{alert: ShopErrors, fires: 1}]\n");

    assertThat(cli.code()).isEqualTo(ExitCode.FAILED);
    assertThat(cli.out())
        .contains(
            "rules.yml:10:16: two rules are named \"ShopErrors\" and have the same labels, the"
                + " first in line 5");
  }

  @Test
  void rulesOfOneNameAreToldApartByLabels() throws IOException {
    write(
        "rules.yml",
        RULER
            + """
                  - alert: ShopErrors
                    expr: count_over_time({app="shop"}[5m]) > 10
                    labels: {severity: critical}
            """);

    Cli unclear = test(HEAD + "expect: [{alert: ShopErrors, fires: 1}]\n");
    Cli clear =
        test(
            HEAD
                + "expect: [{alert: ShopErrors, fires: 1, labels: {severity: error}},"
                + " {alert: ShopErrors, fires: 0, labels: {severity: critical}}]\n");

    assertThat(unclear.out())
        .contains("there are 2 rules named \"ShopErrors\": say which by labels");
    assertThat(clear.code()).as(clear.out()).isEqualTo(ExitCode.OK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "count_over_time({app=\"shop\"} | nope [5m]) > 1 # rules.yml:6:15: could not parse"
            + " expression for alert",
        "approx_topk(3, count_over_time({app=\"shop\"}[5m])) > 1 # rules.yml:5:16: ruler rule"
            + " \"ShopErrors\": approx_topk needs Loki 3.3, and this is 2.9",
      })
  void aQueryThatLokiRefusesIsAnError(String query, String sentence) throws IOException {
    write(
        "rules.yml",
        RULER.replace(
            "sum by (app) (count_over_time({app=\"shop\"} |= \"error\" [5m])) > 1", query));

    Cli cli = test(HEAD + "loki: \"2.9\"\nexpect: [{alert: ShopErrors, fires: 0}]\n");

    assertThat(cli.code()).isEqualTo(ExitCode.FAILED);
    assertThat(cli.out()).contains(sentence);
  }

  @Test
  void aGrafanaRuleWithABadQueryIsAnErrorUnlessThatIsExpected() throws IOException {
    write("grafana.yml", GRAFANA.replace("|= \"error\"", "| nope"));
    String head = HEAD.replace("rules.yml", "grafana.yml");

    Cli unexpected = test(head + "expect: [{alert: ShopErrors, fires: 0}]\n");
    Cli expected = test(head + "expect: [{at: 5m, alert: ShopErrors, state: error}]\n");

    assertThat(unexpected.code()).isEqualTo(ExitCode.FAILED);
    assertThat(unexpected.out())
        .contains("grafana.yml:16:")
        .contains("Grafana rule \"ShopErrors\", query A: Loki refuses it: parse error");
    assertThat(expected.code()).isEqualTo(ExitCode.OK);
    assertThat(expected.err()).contains("warning: ").contains("Loki refuses it");
    assertThat(test(head).code()).isEqualTo(ExitCode.FAILED);
    assertThat(test(head + "phase: 0s\n").code()).isEqualTo(ExitCode.OK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "rules.yml | norules.yml | scenario.yml:2:8: there is no file",
        "streams: none.json | x | scenario.yml:5:18: there is no file",
        "pipeline: none.yml | x | scenario.yml:5:11: there is no file",
      })
  void aMissingFileIsOneSentence(String what, String other, String sentence) throws IOException {
    String scenario =
        what.equals("rules.yml")
            ? HEAD.replace(what, other)
            : what.startsWith("streams")
                ? HEAD.replaceFirst("logs: .*", "logs: [{" + what + "}]")
                : HEAD.replaceFirst("logs: .*", what);

    Cli cli = test(scenario);

    assertThat(cli.code()).isEqualTo(ExitCode.FAILED);
    assertThat(cli.out()).contains(sentence);
  }

  @Test
  void tooManyLinesOrEvaluationsAreRefused() throws IOException {
    String lines =
        HEAD.replaceFirst(
            "logs: .*",
            "logs: [{at: 0s, labels: {a: b}, message: x, repeat: 600000, every: 1ms},"
                + " {at: 0s, labels: {a: b}, message: x, repeat: 600000, every: 1ms}]");
    write("rules.yml", RULER.replace("interval: 30s", "interval: 1ms"));
    String evaluations = HEAD.replace("end: 10m", "end: 5h") + "phase: 0s\n";

    assertThat(test(lines).out()).contains("this comes to 1200000 lines, more than 1000000");
    assertThat(test(evaluations).out()).contains("evaluations, more than 2000000");
  }

  @Test
  void whatIsNotThereIsAUsageError() {
    Cli cli = Cli.run("test", directory.resolve("none").toString());
    Cli empty = Cli.run("test", directory.toString());

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("there is no such file or folder");
    assertThat(empty.code()).isEqualTo(ExitCode.USAGE);
    assertThat(empty.err()).contains("there is no scenario in");
  }

  @Test
  void quietTellsFailuresOnly() throws IOException {
    Cli cli = test(HEAD + "expect: [{alert: ShopErrors, fires: 1}]\n", "-q");

    assertThat(cli.out()).startsWith("1 scenario, 0 failed");
  }

  @Test
  void coloursAreForTerminals() throws IOException {
    assertThat(test(HEAD, "--color", "always").out()).contains("\u001b[32mok");
    assertThat(test(HEAD).out()).doesNotContain("\u001b");
  }
}
