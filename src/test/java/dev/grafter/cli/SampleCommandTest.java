package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fleet.Level;
import dev.grafter.logs.Severity;
import dev.grafter.logs.format.LogFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SampleCommandTest {

  private static final int RECORDS = 2500;

  @TempDir private Path folder;

  static Stream<Arguments> formatsAndLevels() {
    return Stream.of(LogFormat.values())
        .flatMap(format -> Stream.of(Level.values()).map(level -> Arguments.of(format, level)));
  }

  private Cli sampled(LogFormat format, Level level, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("sample", "--format", format.id(), "--level", level.id(), "--truth"));
    args.addAll(List.of(more));
    return Cli.run(args.toArray(String[]::new));
  }

  /** What a pipeline made of a line beside what is true of it. */
  private record Compared(String line, Map<String, String> made, Map<String, String> truth) {

    boolean agrees() {
      return made.equals(truth);
    }
  }

  /** Sends a sample with its truth through a pipeline, as {@code sample | pipeline run} does. */
  private List<Compared> through(LogFormat format, Level level, String... pipeline)
      throws IOException {
    Cli sample = sampled(format, level, "--count", Integer.toString(RECORDS));
    Path file = Files.writeString(folder.resolve("sample.log"), sample.out());
    List<String> args = new ArrayList<>(List.of("pipeline", "run"));
    args.addAll(List.of(pipeline));
    args.add(file.toString());
    List<Node> entries =
        Cli.run(args.toArray(String[]::new))
            .out()
            .lines()
            .map(line -> Json.parse(line, "entry"))
            .toList();
    List<Compared> all = new ArrayList<>();
    for (int i = 0; i < entries.size(); i += 2) {
      Node.Obj entry = entries.get(i).asObject().orElseThrow();
      Node.Obj truth = entries.get(i + 1).asObject().orElseThrow();
      all.add(compared(entry, truth.text("line").orElseThrow()));
    }
    return all;
  }

  private static Compared compared(Node.Obj entry, String truth) {
    return new Compared(
        entry.text("line").orElseThrow(), made(entry), chosen(Json.parse(truth, "truth")));
  }

  private static Map<String, String> made(Node.Obj entry) {
    Map<String, String> made = chosen(entry.get("labels"));
    entry.find("structuredMetadata").ifPresent(metadata -> made.putAll(chosen(metadata)));
    return made;
  }

  private static Map<String, String> chosen(Node object) {
    Map<String, String> chosen = new TreeMap<>();
    for (String name : List.of("level", "service", "file", "line")) {
      object.asObject().flatMap(all -> all.text(name)).ifPresent(text -> chosen.put(name, text));
    }
    return chosen;
  }

  @ParameterizedTest
  @MethodSource("formatsAndLevels")
  void thePipelineLabelsEveryLineTruly(LogFormat format, Level level) throws IOException {
    List<Compared> lines = through(format, level, "--level", level.id());

    assertThat(lines).hasSizeGreaterThanOrEqualTo(RECORDS).allMatch(Compared::agrees);
    Map<String, Long> levels =
        lines.stream()
            .collect(
                Collectors.groupingBy(line -> line.truth().get("level"), Collectors.counting()));
    assertThat(levels)
        .containsKeys(
            Severity.DEBUG.label(),
            Severity.INFO.label(),
            Severity.WARN.label(),
            Severity.ERROR.label(),
            Severity.CRITICAL.label());
    assertThat(levels.get(Severity.UNKNOWN.label())).isLessThan(RECORDS / 2);
    assertThat(lines).anyMatch(line -> line.line().startsWith("Traceback (most recent call last)"));
    assertThat(lines).anyMatch(line -> line.line().contains(" - - [27/Apr/2026 17:"));
    assertThat(lines.stream().filter(line -> line.truth().containsKey("file")).count())
        .isGreaterThan(format == LogFormat.ASCTIME ? -1 : RECORDS / 2);
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void aPipelineThatKnowsNoFormatDisagrees(LogFormat format) throws IOException {
    Path stages =
        Files.writeString(
            folder.resolve("stages.yml"),
            "- template: {source: level, template: unknown}\n- labels: {level: }\n");

    List<Compared> lines = through(format, Level.ROOT, "--stages", stages.toString());

    assertThat(lines.stream().filter(line -> !line.agrees()).count()).isGreaterThan(RECORDS / 2);
  }

  @Test
  void equalOptionsGiveEqualLinesAndAnotherSeedOthers() {
    String first = sampled(LogFormat.JSON, Level.ROOT, "--seed", "7").out();

    assertThat(sampled(LogFormat.JSON, Level.ROOT, "--seed", "7").out()).isEqualTo(first);
    assertThat(sampled(LogFormat.JSON, Level.ROOT, "--seed", "8").out()).isNotEqualTo(first);
    assertThat(first.lines().findFirst().orElseThrow()).startsWith("{\"level\": \"");
  }

  /** But that stack traces of caught exceptions stand on lines of their own in one. */
  @Test
  void everyFormatTellsTheSameStory() {
    Map<LogFormat, List<String>> stories =
        Stream.of(LogFormat.DEFAULT, LogFormat.JSON, LogFormat.LOGFMT)
            .collect(
                Collectors.toMap(
                    format -> format,
                    format ->
                        sampled(format, Level.ROOT, "--count", "500")
                            .out()
                            .lines()
                            .filter(line -> line.startsWith("{\"level\":\""))
                            .map(line -> line.replaceAll("\"(file|line)\":\"[^\"]*\",", ""))
                            .toList()));

    assertThat(stories.values().stream().distinct()).hasSize(1);
  }

  @Test
  void recordsAreCountedNotLines() {
    List<String> lines =
        Cli.run("sample", "--count", "2000", "--format", "logfmt").out().lines().toList();
    long traces = lines.stream().filter(line -> line.startsWith("Traceback ")).count();
    long linesOfATrace = 6;

    assertThat(traces).isPositive();
    assertThat(lines).hasSize((int) (2000 + traces * (linesOfATrace - 1)));
  }

  @Test
  void startIsTheTimeOfTheFirstRecord() {
    Cli cli =
        Cli.run("sample", "--count", "1", "--start", "2031-01-02T03:04:05+01:00", "--seed", "3");

    assertThat(cli.out()).startsWith("[I2031-01-02 02:04:05 ");
  }

  @Test
  void aRateIsKept() {
    long begin = System.nanoTime();
    Cli cli = Cli.run("sample", "--count", "40", "--rate", "200");
    double seconds = (System.nanoTime() - begin) / 1e9;

    assertThat(cli.out().lines().count()).isGreaterThanOrEqualTo(40);
    assertThat(seconds).isGreaterThan(0.19);
  }

  /** Nobody reads on after {@code | head}. */
  @Test
  void endsQuietlyWhenNobodyReads() {
    StringWriter err = new StringWriter();
    Writer broken =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("Broken pipe");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    int code = Main.run(new PrintWriter(broken), new PrintWriter(err), "sample", "--count", "0");

    assertThat(code).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--count | -1 | --count must not be negative, but is -1",
        "--rate | 0 | --rate takes records a second, from 0.0001 to 10000000, not 0.0",
        "--rate | NaN | --rate takes records a second, from 0.0001 to 10000000, not NaN",
        "--start | noon | --start takes RFC 3339, such as 2026-04-27T17:00:00Z, not \"noon\"",
        "--format | xml | Invalid value for option '--format'",
        "--start | 1066-10-14T00:00:00Z | --start must be in 1970 to 9998, not 1066",
      })
  void badOptionsGiveASentence(String option, String value, String sentence) {
    Cli cli = Cli.run("sample", option, value);

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err()).contains(sentence);
  }
}
