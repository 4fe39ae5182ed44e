package dev.grafter.render.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.definitions.GrafterDefinitions;
import dev.grafter.fleet.Level;
import dev.grafter.logs.Severity;
import dev.grafter.logs.format.LogFormat;
import dev.grafter.logs.format.ParsedLine;
import dev.grafter.logs.run.Flavour;
import dev.grafter.logs.run.LogEntry;
import dev.grafter.logs.run.PipelineRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service in Python, and what the pipeline makes of what it prints. */
class PythonServiceTest {

  private static final List<Severity> LEVELS =
      List.of(
          Severity.DEBUG,
          Severity.INFO,
          Severity.WARN,
          Severity.ERROR,
          Severity.CRITICAL,
          Severity.INFO,
          Severity.ERROR,
          Severity.INFO,
          Severity.WARN,
          Severity.CRITICAL,
          Severity.CRITICAL);

  @TempDir private Path folder;

  private static List<LogEntry> labelled(List<String> lines) {
    List<LogEntry> left = new ArrayList<>();
    PipelineRunner runner =
        PipelineRunner.start(
            new GrafterDefinitions().pipeline(Level.ROOT).orElseThrow(),
            PipelineRunner.Options.of(Flavour.PROMTAIL, Clock.systemUTC()),
            left::add);
    lines.forEach(
        line ->
            runner.accept(new LogEntry(Instant.EPOCH, line, Map.of("container_name", "manager"))));
    runner.finish();
    return left;
  }

  private Python.Run served(LogFormat format) throws IOException {
    Python python = Python.in(folder);
    Path service = python.resource("service.py");
    return python.run(Map.of("LOG_FORMAT", format.id()), List.of(service.toString(), format.id()));
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void everyRecordIsOneLineWithItsLabels(LogFormat format) throws IOException {
    Python.Run run = served(format);

    assertThat(run.code()).as("nobody caught its last exception").isEqualTo(1);
    assertThat(run.err()).isEmpty();
    List<LogEntry> entries = labelled(run.out().lines().toList());
    assertThat(entries.stream().map(entry -> entry.labels().get("level")))
        .containsExactlyElementsOf(LEVELS.stream().map(Severity::label).toList());
    assertThat(entries)
        .allSatisfy(entry -> assertThat(entry.labels()).containsEntry("service", "system_manager"));
    if (format.hasSource()) {
      assertThat(entries.get(0).metadata()).isEqualTo(Map.of("file", "service.py", "line", "12"));
    } else {
      assertThat(entries.get(0).metadata()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void exceptionsStayOnTheLineOfTheirRecord(LogFormat format) throws IOException {
    List<ParsedLine> lines =
        served(format).out().lines().map(line -> format.parse(line).orElseThrow()).toList();

    assertThat(said(lines.get(6)))
        .contains("Deployment failed", "Traceback (most recent call last)", "KeyError");
    assertThat(said(lines.get(9))).contains("Uncaught exception", "ZeroDivisionError");
    assertThat(said(lines.get(10))).contains("Uncaught exception", "RuntimeError: nobody");
    assertThat(said(lines.get(7))).contains("asked where", "Stack (most recent call last)");
  }

  private static String said(ParsedLine line) {
    return line.message() + line.context();
  }

  /** A stand-in with the names that the module uses: the library is nothing that a build needs. */
  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void recordsOfASpanCarryItsIds(LogFormat format) throws IOException {
    Python python = Python.in(folder);
    python.write("opentelemetry/__init__.py", "");
    python.write(
        "opentelemetry/trace.py",
        """
        class _Context:
            is_valid = True
            trace_id = 0x0AF7651916CD43DD8448EB211C80319C
            span_id = 0x00F067AA0BA902B7

        class _Span:
            def get_span_context(self):
                return _Context()

        def get_current_span():
            return _Span()
        """);
    Path program =
        python.write(
            "traced.py",
            """
            import grafter_logging
            grafter_logging.configure('s').info('m', extra={'context': {'a': 'b'}})
            """);

    Python.Run run = python.run(Map.of("LOG_FORMAT", format.id()), List.of(program.toString()));

    assertThat(run.err()).isEmpty();
    ParsedLine line = format.parse(run.out().strip()).orElseThrow();
    if (line.context().isEmpty()) {
      assertThat(line.message())
          .isEqualTo("m a=b trace_id=0af7651916cd43dd8448eb211c80319c span_id=00f067aa0ba902b7");
    } else {
      assertThat(line.context())
          .isEqualTo(
              Map.of(
                  "a", "b",
                  "trace_id", "0af7651916cd43dd8448eb211c80319c",
                  "span_id", "00f067aa0ba902b7"));
    }
  }

  @Test
  void theEnvironmentChoosesAndABadChoiceIsSaid() throws IOException {
    Python python = Python.in(folder);
    Path program =
        python.write(
            "quiet.py",
            """
            import grafter_logging
            logger = grafter_logging.configure('s')
            logger.info('not wanted')
            logger.error('wanted')
            """);
    List<String> arguments = List.of(program.toString());

    Python.Run quiet =
        python.run(Map.of("LOG_FORMAT", "ASCTIME", "LOG_LEVEL", "warning"), arguments);
    Python.Run bad = python.run(Map.of("LOG_FORMAT", "xml"), arguments);

    assertThat(quiet.out()).hasLineCount(1).endsWith(" - s - ERROR - wanted\n");
    assertThat(bad.code()).isEqualTo(1);
    assertThat(bad.err())
        .contains("the log format must be one of default, json, logfmt, asctime, not xml");
  }
}
