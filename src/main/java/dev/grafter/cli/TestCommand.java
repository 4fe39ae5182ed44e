package dev.grafter.cli;

import dev.grafter.codec.IoReason;
import dev.grafter.codec.Json;
import dev.grafter.report.ScenarioReport;
import dev.grafter.report.Style;
import dev.grafter.scenario.Scenario;
import dev.grafter.scenario.ScenarioFiles;
import dev.grafter.scenario.ScenarioResult;
import dev.grafter.scenario.ScenarioSuite;
import dev.grafter.scenario.SuiteResult;
import dev.grafter.scenario.TraceForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs alert scenarios. */
@Command(
    name = "test",
    description = {
      "Runs alert scenarios: log lines in, alerts and query results out, without a server.",
      "",
      "A scenario is a YAML file with log lines, the rules that judge them (our own of a level, or"
          + " any Grafana provisioning file or ruler rules.yml), and what should come of it. It is"
          + " run in every phase that real schedulers may have, and with lines that come late; its"
          + " expectations hold in all of them.",
      "",
      "Exit code 1 when an expectation does not hold, or a file is no scenario."
    },
    footer = {
      "",
      "Examples:",
      "  grafter test                             all scenarios in alerts/scenarios",
      "  grafter test errors.yml -o junit > report.xml",
      "  grafter test one.yml --trace trace.json  every evaluation; the scenario needs a phase",
      "",
      "A scenario for a rule file of your own:",
      "  name: two errors fire",
      "  rules: rules.yml                         beside the scenario",
      "  start: 2026-04-27T17:00:00Z",
      "  end: 10m",
      "  logs:",
      "    - {at: 1m, container: shop, lines: [\"level=error msg=boom\"], repeat: 2}",
      "  expect:",
      "    - {at: 2m, alert: ShopErrors, state: firing}"
    })
final class TestCommand implements Callable<Integer> {

  private static final Path STANDARD = Path.of("alerts", "scenarios");

  /** The forms of the report. */
  enum Format {
    text,
    json,
    junit
  }

  @ParentCommand private Grafter grafter;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "scenarios, or folders of them (default: alerts/scenarios)")
  private List<Path> paths = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "text|json|junit",
      description = "how to report (default: text)")
  private Format format = Format.text;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description =
          "write every evaluation of every rule as JSON; needs scenarios with a phase, such as"
              + " phase: 0s")
  private Optional<Path> trace = Optional.empty();

  @Override
  public Integer call() {
    long start = System.nanoTime();
    ScenarioFiles files = files();
    if (trace.isPresent()) {
      files.scenarios().forEach(TestCommand::requirePhase);
    }
    SuiteResult suite = new ScenarioSuite(grafter.providers(), System.getenv()).run(files);
    trace.ifPresent(file -> write(file, suite.results()));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    print(new ScenarioReport(suite, took));
    return suite.passed() ? ExitCode.OK : ExitCode.FAILED;
  }

  private ScenarioFiles files() {
    List<Path> wanted = paths.isEmpty() ? List.of(STANDARD) : paths;
    for (Path path : wanted) {
      if (!Files.exists(path)) {
        throw CliException.usage(
            "Tried to read "
                + path
                + " but there is no such file or folder"
                + (paths.isEmpty() ? ": name your scenarios." : "."));
      }
    }
    ScenarioFiles files = ScenarioFiles.read(wanted);
    if (files.scenarios().isEmpty() && files.unreadable().isEmpty()) {
      throw CliException.usage(
          "there is no scenario in " + wanted.get(0) + ": scenarios are files that end in .yml");
    }
    return files;
  }

  private static void requirePhase(Scenario scenario) {
    if (scenario.phase().isEmpty()) {
      throw CliException.usage(
          "--trace needs one phase, but "
              + scenario.where()
              + ", scenario \""
              + scenario.name()
              + "\", runs in all: write \"phase: 0s\" there, or name other scenarios");
    }
  }

  private static void write(Path file, List<ScenarioResult> results) {
    try {
      Files.writeString(file, Json.pretty(TraceForm.of(results)));
    } catch (IOException e) {
      throw CliException.failed("Tried to write " + file + " but " + IoReason.of(e) + ".", e);
    }
  }

  private void print(ScenarioReport report) {
    warn(report.suite());
    String text =
        switch (format) {
          case text -> report.text(new Style(grafter.colored()), grafter.quiet());
          case json -> report.json();
          case junit -> report.junit();
        };
    grafter.out().print(text.endsWith("\n") ? text : text + "\n");
    grafter.out().flush();
  }

  private void warn(SuiteResult suite) {
    if (!grafter.quiet()) {
      suite
          .results()
          .forEach(
              result ->
                  result
                      .warnings()
                      .forEach(warning -> grafter.err().println("warning: " + warning)));
    }
  }
}
