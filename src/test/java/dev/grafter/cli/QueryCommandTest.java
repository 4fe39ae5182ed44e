package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryCommandTest {

  private static final String STREAMS =
      """
      {"streams": [
        {"stream": {"app": "x", "env": ""}, "values": [
          ["1000000000000000000", "level=info n=1"],
          ["1000000060500000000", "level=error n=2", {"trace": "t"}]]},
        {"stream": {"app": "x"}, "values": [["1000000061000000000", "level=info n=3"]]}]}
      """;

  @TempDir private Path directory;
  private String logs;

  @BeforeEach
  void writeStreams() throws IOException {
    logs = write("streams.json", STREAMS);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  @Test
  void answersAQueryOfLines() {
    Cli cli = Cli.run("query", "--logs", logs, "{app=\"x\"} |= \"error\"");

    assertThat(cli)
        .isEqualTo(
            new Cli(
                ExitCode.OK,
                """
                {"status":"success","data":{"resultType":"streams","result":[{"stream":{"app":"x","trace":"t"},"values":[["1000000060500000000","level=error n=2"]]}]}}
                """,
                ""));
  }

  @Test
  void ordersAndLimitsLines() {
    assertThat(result("--direction", "forward", "--limit", "1", "{app=\"x\"}")).contains("n=1\"]]");
    assertThat(result("--limit", "1", "{app=\"x\"}")).contains("n=3\"]]").doesNotContain("n=1");
    assertThat(result("--end", "1000000000.5", "{app=\"x\"}")).contains("n=1\"]]");
    assertThat(result("--start", "2001-09-09T01:47:41Z", "{app=\"x\"}")).contains("[[\"1000000061");
  }

  private String result(String... args) {
    List<String> all = new ArrayList<>(List.of("query", "--logs", logs));
    all.addAll(List.of(args));
    Cli cli = Cli.run(all.toArray(String[]::new));
    assertThat(cli.err()).isEmpty();
    assertThat(cli.code()).isEqualTo(ExitCode.OK);
    return cli.out();
  }

  @Test
  void answersAtOneTime() {
    String query = "sum(sum_over_time({app=\"x\"} | logfmt | unwrap n [1h])) / 4";

    assertThat(result(query))
        .isEqualTo(
            """
            {"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1000000061,"1.5"]}]}}
            """);
    assertThat(result("--time", "1000000060.501", query))
        .contains("\"value\":[1000000060.501,\"0.75\"]");
    assertThat(result("--time", "1000000060", "1 / 0")).contains("\"result\":[1000000060,\"NaN\"]");
  }

  @Test
  void answersOverTime() {
    assertThat(
            result(
                "--start",
                "1000000000",
                "--end",
                "1000000061",
                "--step",
                "30s",
                "count_over_time({app=\"x\"}[1m])"))
        .isEqualTo(
            """
            {"status":"success","data":{"resultType":"matrix","result":[{"metric":{"app":"x"},"values":[[1000000020,"1"],[1000000050,"1"],[1000000080,"1"]]},{"metric":{"app":"x","trace":"t"},"values":[[1000000080,"1"]]}]}}
            """);
  }

  @Test
  void readsTextWithLabels() throws IOException {
    String text = write("app.log", "same\nsame\n{\"level\": \"error\"}\n");
    String other = write("other.log", "same\n");

    assertThat(
            Cli.run("query", "--logs", text, "--labels", "app=y,env=dev", "{app=\"y\"} |= \"same\"")
                .out())
        .contains("{\"app\":\"y\",\"env\":\"dev\"}")
        .containsPattern("same.*same");
    assertThat(
            Cli.run(
                    "query",
                    "--logs",
                    text,
                    other,
                    logs,
                    "--labels",
                    "app=y",
                    "--time",
                    "1000000061",
                    "sum by (app) (count_over_time({app=~\".+\"}[2m]))")
                .out())
        .contains("{\"app\":\"x\"},\"value\":[1000000061,\"3\"]")
        .contains("{\"app\":\"y\"},\"value\":[1000000061,\"4\"]");
  }

  @Test
  void addsWhatLokiAddsOnlyWhenAsked() {
    String query = "count_over_time({service_name=\"x\"} | detected_level=\"error\" [1h])";

    assertThat(result("--detect", query)).contains("\"detected_level\":\"error\"");
    assertThat(result(query)).contains("\"result\":[]");
    assertThat(result("--detect", "--loki", "2.9", query)).contains("\"result\":[]");
  }

  @Test
  void anErrorIsAnAnswer() {
    assertThat(Cli.run("query", "--logs", logs, "{app="))
        .isEqualTo(
            new Cli(
                ExitCode.FAILED,
                """
                {"status":"error","error":"parse error at line 1, col 6: syntax error: unexpected $end, expecting STRING"}
                """,
                ""));
    assertThat(Cli.run("query", "--logs", logs, "--time", "1", "{app=\"x\"}").out())
        .contains("log queries are not supported as an instant query type");
    assertThat(Cli.run("query", "--logs", logs, "--start", "9", "--end", "8", "vector(1)").out())
        .contains("end timestamp must not be before or equal to start time");
    assertThat(Cli.run("query", "--logs", logs, "--step", "0", "vector(1)").out())
        .contains("zero or negative query resolution step");
    assertThat(Cli.run("query", "--logs", logs, "--limit", "0", "{app=\"x\"}").out())
        .contains("limit must be a positive value");
    assertThat(Cli.run("query", "--logs", logs, "--loki", "2.9", "{app=\"x\"} |> \"a\"").out())
        .contains("needs Loki 3.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--queries q.jsonl --time 1|each question has its own times",
        "--time 1 --start 1 {}|--time asks about one time",
        "--time noon {}|--time: a time is seconds since 1970",
        "--start 99999-01-01T00:00:00Z {}|--start: a time is",
        "--end 1e99 {}|--end: a time is",
        "--step x {}|--step: a step is seconds or a duration",
        "--loki new {}|--loki: a version of Loki looks like 3.4",
        "--labels x {}|--labels takes name=value",
        "--direction up {}|--direction",
        "--limit many {}|--limit",
        "|name a query"
      })
  void refusesOptionsThatCannotBe(String options, String sentence) {
    List<String> args = new ArrayList<>(List.of("query", "--logs", logs));
    if (options != null) {
      args.addAll(List.of(options.split(" ")));
    }
    Cli cli = Cli.run(args.toArray(String[]::new));

    assertThat(cli.err()).contains(sentence);
    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void needsLogs() {
    assertThat(Cli.run("query", "{}").code()).isEqualTo(ExitCode.USAGE);
    Cli missing = Cli.run("query", "--logs", "no-such-file", "{}");
    assertThat(missing.code()).isEqualTo(ExitCode.USAGE);
    assertThat(missing.err()).contains("Tried to read no-such-file but there is no such file.");
    assertThat(Cli.run("query", "--logs", "no-such-file", "--labels", "a=b", "{}").err())
        .contains("there is no such file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1|JSON",
        "plain text|needs --labels",
        "{\"a\": 1}|should have \"streams\"",
        "{\"streams\": [{\"values\": []}]}|should have \"stream\"",
        "{\"streams\": [{\"stream\": {\"a\": 1}, \"values\": []}]}|:1:31: the label \"a\" in Loki's"
            + " push form is a string, not a number",
        "{\"streams\": [{\"stream\": {\"a-b\": \"c\"}, \"values\": []}]}|the label \"a-b\", which"
            + " Loki refuses",
        "{\"streams\": [{\"stream\": {}, \"values\": [[\"1\"]]}]}|this list has 1 items",
        "{\"streams\": [{\"stream\": {}, \"values\": [[1, \"x\"]]}]}|a time in Loki's push form is"
            + " a string",
        "{\"streams\": [{\"stream\": {}, \"values\": [[\"1s\", \"x\"]]}]}|string of nanoseconds"
            + " since 1970, not \"1s\""
      })
  void namesWhatIsWrongInLogs(String text, String sentence) throws IOException {
    Cli cli = Cli.run("query", "--logs", write("bad.json", text), "{a=\"b\"}");

    assertThat(cli.err()).contains("bad.json").contains(sentence);
    assertThat(cli.code()).isEqualTo(ExitCode.FAILED);
    assertThat(cli.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|a question is an object, not a list",
        "{|JSON",
        "{\"type\": \"instant\"}|should have \"query\"",
        "{\"query\": \"1\"}|should have \"type\"",
        "{\"query\": \"1\", \"type\": \"soon\"}|\"type\" is instant, range or logs, not \"soon\"",
        "{\"query\": \"1\", \"type\": \"instant\", \"time\": \"noon\"}|\"time\": a time is",
        "{\"query\": \"1\", \"type\": \"instant\", \"time\": {}}|\"time\" should be a number",
        "{\"query\": \"1\", \"type\": \"logs\", \"limit\": 1.5}|\"limit\": a limit is a whole"
            + " number, not \"1.5\"",
        "{\"query\": \"1\", \"type\": \"logs\", \"direction\": \"up\"}|\"direction\" is forward or"
            + " backward"
      })
  void namesWhatIsWrongInQuestions(String line, String sentence) throws IOException {
    String file = write("q.jsonl", "{\"query\": \"1\", \"type\": \"instant\"}\n" + line + "\n");
    Cli cli = Cli.run("query", "--logs", logs, "--queries", file);

    assertThat(cli.err()).contains("q.jsonl, line 2: ").contains(sentence);
    assertThat(cli.code()).isEqualTo(ExitCode.FAILED);
    assertThat(cli.out()).startsWith("{\"status\":\"success\"").hasLineCount(1);
  }

  /**
   * Statuses and kinds are the same in all; nearly all answers are equal to the last digit. The
   * rest, which the engine's own test covers, differ in rounding or where Loki answers at random.
   */
  @Test
  void answersRecordedQuestionsAsLokiDid() throws IOException {
    Node.Obj recording = recording();
    String streams = write("recording.json", Json.write(recording.without("cases")));
    List<Node> cases = recording.get("cases").asList().orElseThrow().items();
    StringBuilder lines = new StringBuilder();
    cases.forEach(question -> lines.append(Json.write(question)).append('\n'));

    Cli cli = Cli.run("query", "--logs", streams, "--queries", write("q.jsonl", lines.toString()));

    assertThat(cli.code()).isEqualTo(ExitCode.OK);
    List<String> answers = cli.out().lines().toList();
    assertThat(answers).hasSameSizeAs(cases);
    int equal = 0;
    for (int i = 0; i < answers.size(); i++) {
      Node.Obj answer = Json.parse(answers.get(i), "answer " + i).asObject().orElseThrow();
      Node.Obj wanted = cases.get(i).asObject().orElseThrow();
      boolean success = wanted.get("status").equals(Node.of(200));
      assertThat(answer.text("status")).contains(success ? "success" : "error");
      assertThat(answer.text("data", "resultType")).isEqualTo(wanted.text("resultType"));
      if (success
          ? sameResult(wanted, answer)
          : wanted.text("error").equals(answer.text("error"))) {
        equal++;
      }
    }
    assertThat(equal).isGreaterThan(420);
  }

  private static boolean sameResult(Node.Obj wanted, Node.Obj answer) {
    Node result = answer.find("data", "result").orElseThrow();
    return wanted.text("resultType").orElseThrow().equals("scalar")
        ? wanted.get("result").equals(result)
        : items(wanted.get("result")).equals(items(result));
  }

  private static Set<Node> items(Node list) {
    return new HashSet<>(list.asList().orElseThrow().items());
  }

  private static Node.Obj recording() throws IOException {
    try (InputStream in =
        new GZIPInputStream(
            QueryCommandTest.class.getResourceAsStream("/conformance/logql-eval.json.gz"))) {
      return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "recording")
          .asObject()
          .orElseThrow();
    }
  }
}
