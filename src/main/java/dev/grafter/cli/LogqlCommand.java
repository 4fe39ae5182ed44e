package dev.grafter.cli;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.logql.check.CheckContext;
import dev.grafter.logql.check.LokiVersion;
import dev.grafter.logql.check.QueryCheck;
import dev.grafter.logql.check.QueryFinding;
import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.LogQlSyntaxException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads LogQL queries as Loki does and prints them back. */
@Command(
    name = "logql",
    description = {
      "Reads LogQL queries as Loki 3.4 does, prints them back in its form, or says what is wrong in"
          + " its words.",
      "",
      "Exit code 1 when a query was refused."
    },
    footer = {
      "",
      "Examples:",
      "  grafter logql '{app=\"x\"} |= \"error\"'             one line for each query",
      "  grafter logql --format - < query.logql           indented",
      "  grafter logql --template 'rate({app=\"$app\"}[$__auto])'",
      "  grafter logql --check '{app=\"x\"} | level=~\"E|ERROR\"'",
      "  grafter logql --jsonl queries.jsonl              a line of JSON for each line of JSON"
    })
final class LogqlCommand implements Callable<Integer> {

  @ParentCommand private Grafter grafter;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "queries, or - for one on standard input")
  private List<String> queries = List.of();

  @Option(names = "--format", description = "print in Loki's indented form")
  private boolean format;

  @Option(names = "--template", description = "take Grafana's variables, such as $app and $__auto")
  private boolean template;

  @Option(
      names = "--check",
      description =
          "also say where Loki does something else than the query reads, or does not know it")
  private boolean check;

  @Option(
      names = "--loki",
      paramLabel = "VERSION",
      description = "the Loki that --check has in mind (default: 3.4)")
  private String loki = LokiVersion.REFERENCE.toString();

  @Option(
      names = "--jsonl",
      arity = "0..1",
      fallbackValue = "-",
      paramLabel = "FILE",
      description =
          "answer a file of lines like {\"query\": \"...\"}, or standard input, line by line in"
              + " JSON")
  private String jsonl;

  @Override
  public Integer call() throws IOException {
    if (jsonl != null) {
      if (!queries.isEmpty()) {
        throw CliException.usage(
            "--jsonl reads its queries from a file, not from the command line");
      }
      return answerLines();
    }
    if (queries.isEmpty()) {
      throw CliException.usage("name a query, or - to read one from standard input");
    }
    return print(texts());
  }

  private List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String query : queries) {
      texts.add(query.equals("-") ? TextInput.read(query) : query);
    }
    return texts;
  }

  private LogQlParser.Mode mode() {
    return template ? LogQlParser.Mode.TEMPLATE : LogQlParser.Mode.PLAIN;
  }

  private int print(List<String> texts) {
    int code = ExitCode.OK;
    for (String text : texts) {
      try {
        Expr expr = LogQlParser.parse(text, mode());
        grafter.out().println(format ? expr.pretty() : expr.text());
        if (check && !passes(text)) {
          code = ExitCode.FAILED;
        }
      } catch (LogQlSyntaxException e) {
        grafter.out().flush();
        grafter.err().print(LogqlError.show(text, e));
        code = ExitCode.FAILED;
      }
    }
    return code;
  }

  private boolean passes(String text) {
    CheckContext context = CheckContext.panel().withVersion(LokiVersion.parse(loki));
    boolean passes = true;
    for (QueryFinding finding : QueryCheck.check(text, context)) {
      grafter.out().flush();
      grafter.err().println("grafter: " + finding);
      passes &= finding.level() != QueryFinding.Level.ERROR;
    }
    return passes;
  }

  private int answerLines() throws IOException {
    try (BufferedReader lines = TextInput.open(jsonl)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          grafter.out().print(Json.write(LogqlAnswer.to(query(line, number), mode())) + "\n");
        }
      }
    }
    return ExitCode.OK;
  }

  private String query(String line, int number) {
    String where = (jsonl.equals("-") ? "standard input" : jsonl) + ", line " + number;
    try {
      return Json.parse(line, where)
          .asObject()
          .flatMap(object -> object.text("query"))
          .orElseThrow(() -> CliException.failed(where + ": expected an object with a \"query\""));
    } catch (CodecException e) {
      throw CliException.failed(e.getMessage(), e);
    }
  }

  /** The answer to one line of queries. */
  private static final class LogqlAnswer {
    private LogqlAnswer() {}

    static Node to(String query, LogQlParser.Mode mode) {
      Node.ObjBuilder answer = Node.object().put("query", query);
      try {
        Expr expr = LogQlParser.parse(query, mode);
        answer
            .put("ok", Node.of(true))
            .put("type", expr.isMetric() ? "metric" : "log")
            .put("string", expr.text())
            .put("pretty", expr.pretty());
      } catch (LogQlSyntaxException e) {
        answer.put("ok", Node.of(false)).put("error", e.getMessage());
        e.line().ifPresent(line -> answer.put("line", Node.of(line)));
        e.column().ifPresent(column -> answer.put("column", Node.of(column)));
      }
      return answer.build();
    }
  }
}
