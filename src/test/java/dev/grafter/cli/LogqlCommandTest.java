package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogqlCommandTest {

  @TempDir private Path directory;

  @Test
  void printsEachQueryBack() {
    Cli cli = Cli.run("logql", "{app=`x`}|json", "SUM(rate({a=\"b\"}[60s]))");

    assertThat(cli).isEqualTo(new Cli(0, "{app=\"x\"} | json\nsum(rate({a=\"b\"}[1m]))\n", ""));
  }

  @Test
  void formatsWhatIsLong() {
    String filters = " |= \"0123456789\"".repeat(8);
    Cli cli = Cli.run("logql", "--format", "{a=\"b\"}" + filters + "| json");

    assertThat(cli.out()).startsWith("{a=\"b\"}\n  |= \"0123456789\"").endsWith("\n  | json\n");
  }

  @Test
  void marksWhereTheQueryIsWrong() {
    Cli cli = Cli.run("logql", "{a=\"b\"}", "{app==\"a\"}", "{a=\"b\"}\n| jso =");

    assertThat(cli.code()).isEqualTo(ExitCode.FAILED);
    assertThat(cli.out()).isEqualTo("{a=\"b\"}\n");
    assertThat(cli.err())
        .isEqualTo(
            """
            grafter: parse error at line 0, col 5: syntax error: unexpected ==, expecting = or =~ or !~ or !=
              {app=="a"}
                  ^
            grafter: parse error at line 2, col 8: syntax error: unexpected $end
              {a="b"}
              | jso =
                     ^
            """);
  }

  @Test
  void ofALongQueryItShowsThePlaceThatIsWrong() {
    String filters = " |= `x`".repeat(2000);

    Cli cli = Cli.run("logql", "{a=\"b\"}" + filters + " |! `here`" + filters);

    List<String> lines = cli.err().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).startsWith("  …").endsWith("…").hasSizeLessThan(500);
    assertThat(lines.get(1).substring(lines.get(2).indexOf('^'))).startsWith("`here`");
  }

  @Test
  void aHugeOrHostileQueryIsNotPouredOnTheTerminal() {
    assertThat(Cli.run("logql", "(".repeat(100_000)).err())
        .contains("nested deeper")
        .hasSizeLessThan(1000);
    assertThat(Cli.run("logql", "{a=\"b\"}\n".repeat(5000)).err()).hasSizeLessThan(2000);
    assertThat(Cli.run("logql", "{a=\"\u001b[2J").err()).doesNotContain("\u001b");
  }

  @Test
  void takesVariablesOnlyWhenAsked() {
    String query = "rate({app=~`${app:regex}`}[$__auto])";

    assertThat(Cli.run("logql", query).code()).isEqualTo(ExitCode.FAILED);
    assertThat(Cli.run("logql", "--template", query).out()).isEqualTo(query + "\n");
  }

  @Test
  void warnsOfTrapsWhenAsked() {
    String trap = "{a=\"b\"} | level=~\"E|ERROR\"";
    String old = "{a=\"b\"} |= \"x\" or \"y\"";

    Cli warned = Cli.run("logql", "--check", trap);
    assertThat(warned.code()).isEqualTo(ExitCode.OK);
    assertThat(warned.out()).isEqualTo(trap + "\n");
    assertThat(warned.err())
        .startsWith("grafter: 1:11: warning: level=~\"E|ERROR\": Loki does not");
    assertThat(Cli.run("logql", trap).err()).isEmpty();
    assertThat(Cli.run("logql", "--check", old).err()).isEmpty();
    assertThat(Cli.run("logql", "--check", "--loki", "2.9", old).code()).isEqualTo(ExitCode.FAILED);
    assertThat(Cli.run("logql", "--check", "--loki", "x", old).err()).contains("looks like 3.4");
  }

  @Test
  void answersLinesOfJson() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("queries.jsonl"),
            """
            {"query": "{app=\\"\u00e9\\"}"}

            {"query": "{", "other": 1}
            {"query": "topk(0, rate({a=\\"b\\"}[5m]))"}
            """);

    assertThat(Cli.run("logql", "--jsonl", file.toString()))
        .isEqualTo(
            new Cli(
                0,
                """
                {"query":"{app=\\"\u00e9\\"}","ok":true,"type":"log","string":"{app=\\"\u00e9\\"}","pretty":"{app=\\"\u00e9\\"}"}
                {"query":"{","ok":false,"error":"parse error at line 1, col 2: syntax error: unexpected $end, expecting IDENTIFIER or }","line":1,"column":2}
                {"query":"topk(0, rate({a=\\"b\\"}[5m]))","ok":false,"error":"parse error : invalid parameter (must be greater than 0) topk(0"}
                """,
                ""));
  }

  @Test
  void readsStandardInput() {
    assertThat(withInput("{a=\"b\"}\n|= \"x\"\n", "logql", "-").out())
        .isEqualTo("{a=\"b\"} |= \"x\"\n");
    assertThat(withInput("{\"query\": \"1+1\"}\n", "logql", "--jsonl").out())
        .contains("\"type\":\"metric\",\"string\":\"2\"");
    assertThat(withInput("{\"query\": \"1+1\"}\n", "logql", "--jsonl", "-").out())
        .contains("\"string\":\"2\"");
  }

  private static Cli withInput(String text, String... args) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try {
      return Cli.run(args);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void namesTheLineThatIsNoQuery() {
    Cli cli = withInput("{\"query\": \"1\"}\n[]\n", "logql", "--jsonl");

    assertThat(cli.code()).isEqualTo(ExitCode.FAILED);
    assertThat(cli.err())
        .isEqualTo("grafter: standard input, line 2: expected an object with a \"query\"\n");
    assertThat(withInput("hello\n", "logql", "--jsonl").err())
        .containsOnlyOnce("standard input, line 1")
        .contains("not valid JSON");
  }

  @Test
  void needsAQuery() {
    assertThat(Cli.run("logql").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Cli.run("logql", "--jsonl", "no-such-file", "{}").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Cli.run("logql", "--jsonl", "no-such-file").code()).isEqualTo(ExitCode.USAGE);
  }
}
