package dev.grafter.cli;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.logql.check.LokiVersion;
import dev.grafter.logql.eval.Direction;
import dev.grafter.logql.eval.StoredStream;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.LogQlSyntaxException;
import dev.grafter.logs.ingest.Detection;
import dev.grafter.logs.query.Answer;
import dev.grafter.logs.query.Lines;
import dev.grafter.logs.query.QueryApi;
import dev.grafter.logs.query.QueryTime;
import dev.grafter.logs.query.Question;
import dev.grafter.logs.query.QuestionForm;
import dev.grafter.logs.query.TimeSpan;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Asks log files in LogQL. */
@Command(
    name = "query",
    description = {
      "Answers LogQL over log files, without a server, as Loki's query API would.",
      "",
      "Files are in Loki's push form, or plain text where --labels says whose lines they are. The"
          + " last line of a text gets the time that --time, --end or else the file's date says,"
          + " and the others come right before it.",
      "",
      "A query of lines, or one with --start, --end or --step, is about a span of time; any other"
          + " is about one time. Times that are not given come from the lines. Exit code 1 when the"
          + " query was refused."
    },
    footer = {
      "",
      "Examples:",
      "  grafter query --logs app.log --labels app=x '{app=\"x\"} |= \"error\"'",
      "  grafter query --logs streams.json --time 2026-04-27T17:00:00Z"
          + " 'sum(rate({app=\"x\"}[5m]))'",
      "  grafter query --logs streams.json --start 1777309200 --end 1777312800 --step 1m"
          + " 'rate({app=\"x\"}[5m])'",
      "  grafter query --logs streams.json --queries questions.jsonl",
      "                    lines like {\"query\": \"...\", \"type\": \"instant\", \"time\":"
          + " 1777309200}"
    })
final class QueryCommand implements Callable<Integer> {

  /** The orders of lines. */
  enum Order {
    forward,
    backward
  }

  @ParentCommand private Grafter grafter;

  @Parameters(
      arity = "0..*",
      paramLabel = "[FILE...] QUERY",
      hideParamSyntax = true,
      description = "more log files, and a query unless there is --queries; - for standard input")
  private List<String> words = List.of();

  @Option(
      names = "--logs",
      required = true,
      arity = "1",
      paramLabel = "FILE",
      description = "log lines; may be repeated")
  private List<Path> logs = List.of();

  @Option(
      names = "--labels",
      paramLabel = "k=v,...",
      description = "the labels of the lines of plain text")
  private List<String> labels = List.of();

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      description = "answer a file of questions, or standard input for -, line by line in JSON")
  private Optional<String> queries = Optional.empty();

  @Option(
      names = "--time",
      paramLabel = "T",
      description = "one time: RFC 3339, or seconds since 1970 (default: the last line's)")
  private Optional<String> time = Optional.empty();

  @Option(
      names = "--start",
      paramLabel = "T",
      description = "where a span begins (default: at the first line)")
  private Optional<String> start = Optional.empty();

  @Option(
      names = "--end",
      paramLabel = "T",
      description = "where a span ends (default: right after the last line)")
  private Optional<String> end = Optional.empty();

  @Option(
      names = "--step",
      paramLabel = "D",
      description = "seconds, or a duration such as 1m (default: a 250th of the span)")
  private Optional<String> step = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "how many lines at most (default: 100)")
  private int limit = Lines.DEFAULT.limit();

  @Option(
      names = "--direction",
      paramLabel = "forward|backward",
      description = "oldest or newest lines first (default: backward)")
  private Order direction = Order.backward;

  @Option(
      names = "--loki",
      paramLabel = "VERSION",
      description = "the Loki whose language is understood (default: 3.4)")
  private String loki = LokiVersion.REFERENCE.toString();

  @Option(
      names = "--detect",
      description =
          "add what Loki 3 adds to lines that arrive: service_name, and detected_level as metadata")
  private boolean detect;

  @Override
  public Integer call() throws IOException {
    checkOptions();
    LokiVersion version = version();
    QueryLogs opened = new QueryLogs(LabelArguments.parse(labels), textTime());
    List<? extends StoredStream> streams =
        opened.read(files(), detect ? Optional.of(Detection.of(version)) : Optional.empty());
    QueryApi api = new QueryApi(streams, version);
    TimeSpan span = TimeSpan.of(streams);
    return queries.isPresent() ? answerLines(api, span) : answer(api, span);
  }

  private void checkOptions() {
    boolean spans = start.isPresent() || end.isPresent() || step.isPresent();
    if (words.isEmpty() && queries.isEmpty()) {
      throw CliException.usage("name a query, or --queries FILE");
    }
    if (time.isPresent() && spans) {
      throw CliException.usage(
          "--time asks about one time, --start, --end and --step about a span");
    }
    if (queries.isPresent() && (time.isPresent() || spans)) {
      throw CliException.usage(
          "with --queries each question has its own times; leave out --time, --start, --end and"
              + " --step");
    }
  }

  /** All files: those of --logs, and the words behind them that are no query. */
  private List<Path> files() {
    List<String> more = queries.isPresent() ? words : words.subList(0, words.size() - 1);
    return Stream.concat(logs.stream(), more.stream().map(Path::of)).toList();
  }

  private LokiVersion version() {
    try {
      return LokiVersion.parse(loki);
    } catch (IllegalArgumentException e) {
      throw CliException.usage("--loki: " + e.getMessage(), e);
    }
  }

  /** Where the lines of a text end, so that they are inside of what is asked about. */
  private Optional<Long> textTime() {
    Optional<Long> last = read("--end", end, QueryTime::parse).map(nanos -> nanos - 1);
    return last.or(() -> read("--time", time, QueryTime::parse));
  }

  private static Optional<Long> read(
      String option, Optional<String> text, ToLongFunction<String> reader) {
    try {
      return text.map(reader::applyAsLong);
    } catch (IllegalArgumentException e) {
      throw CliException.usage(option + ": " + e.getMessage(), e);
    }
  }

  private int answer(QueryApi api, TimeSpan span) throws IOException {
    String text = words.get(words.size() - 1);
    Answer answer = api.answer(question(text.equals("-") ? TextInput.read(text) : text, span));
    print(answer);
    return answer.ok() ? ExitCode.OK : ExitCode.FAILED;
  }

  private Question question(String text, TimeSpan span) {
    boolean spans = start.isPresent() || end.isPresent() || step.isPresent();
    if (spans || (time.isEmpty() && asksForLines(text))) {
      return span.range(
          text,
          read("--start", start, QueryTime::parse).orElse(null),
          read("--end", end, QueryTime::parse).orElse(null),
          read("--step", step, QueryTime::parseStep).orElse(null),
          new Lines(limit, direction == Order.forward ? Direction.FORWARD : Direction.BACKWARD));
    }
    return span.instant(text, read("--time", time, QueryTime::parse).orElse(null));
  }

  private static boolean asksForLines(String text) {
    try {
      return !LogQlParser.parse(text).isMetric();
    } catch (LogQlSyntaxException e) {
      return false;
    }
  }

  private int answerLines(QueryApi api, TimeSpan span) throws IOException {
    String name = queries.orElseThrow();
    String source = name.equals("-") ? "standard input" : name;
    try (BufferedReader lines = TextInput.open(name)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          print(api.answer(question(line, source, number, span)));
        }
      }
    }
    return ExitCode.OK;
  }

  private static Question question(String line, String source, int number, TimeSpan span) {
    String where = source + ", line " + number;
    try {
      Node node = Json.parse(line, where);
      return QuestionForm.read(node, span);
    } catch (CodecException e) {
      throw CliException.failed(where + ": " + e.problem(), e);
    }
  }

  private void print(Answer answer) {
    grafter.out().print(Json.write(answer.body()) + "\n");
    grafter.out().flush();
  }
}
