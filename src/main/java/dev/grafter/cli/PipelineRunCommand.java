package dev.grafter.cli;

import dev.grafter.codec.IoReason;
import dev.grafter.fleet.Level;
import dev.grafter.logs.pipeline.ScrapeJob;
import dev.grafter.logs.run.Flavour;
import dev.grafter.logs.run.LogEntry;
import dev.grafter.logs.run.PipelineRunner;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs lines through a pipeline and prints what leaves. */
@Command(
    name = "run",
    description = {
      "Runs log lines through a pipeline and prints a line of JSON for each entry that leaves.",
      "",
      "Lines come from a file or from standard input; an empty line is an entry."
    },
    footer = {
      "",
      "Examples:",
      "  docker logs system_manager 2>&1 | grafter pipeline run --config promtail.yml --labels"
          + " container_name=system_manager",
      "  grafter pipeline run --stages stages.yml --as alloy app.log",
      "  grafter pipeline run --stages stages.yml --explain app.log",
      "  grafter pipeline run --level root --labels container_name=system_manager app.log"
    })
final class PipelineRunCommand implements Callable<Integer> {

  /** Which pipeline. */
  static final class Which {

    @Option(
        names = "--stages",
        required = true,
        paramLabel = "FILE",
        description = "a YAML list of Promtail stages")
    private Path stages;

    @Option(
        names = "--config",
        required = true,
        paramLabel = "promtail.yml",
        description = "a Promtail configuration")
    private Path config;

    @Option(
        names = "--level",
        required = true,
        paramLabel = "root|cluster",
        description =
            "our own pipeline of that level; lines are of container_name=unnamed unless --labels"
                + " says another")
    private Level level;
  }

  @ParentCommand private PipelineCommand parent;

  @ArgGroup(multiplicity = "1")
  private Which which;

  @Option(
      names = "--job",
      paramLabel = "NAME",
      description = "with --config: the scrape job (default: the first)")
  private Optional<String> job = Optional.empty();

  @Option(
      names = "--labels",
      paramLabel = "k=v,...",
      description = "labels of the lines, as discovery and relabeling would set them")
  private List<String> labels = new ArrayList<>();

  @Option(
      names = "--time",
      paramLabel = "T",
      description = "time of the lines, RFC 3339 (default: now); a stage may set another")
  private Optional<String> time = Optional.empty();

  @Option(
      names = "--as",
      paramLabel = "promtail|alloy",
      description = "the collector that is followed (default: promtail)")
  private Flavour flavour = Flavour.PROMTAIL;

  @Option(names = "--explain", description = "show labels and extracted values after each stage")
  private boolean explain;

  @Option(names = "--seed", paramLabel = "N", description = "of random sampling (default: 1)")
  private long seed = 1;

  @Parameters(
      arity = "0..1",
      paramLabel = "LOGFILE",
      description = "the lines; - or nothing for standard input")
  private Optional<Path> file = Optional.empty();

  @Override
  public Integer call() {
    Grafter grafter = parent.grafter();
    PipelineSource source = new PipelineSource(grafter);
    ScrapeJob scrape = scrape(source);
    Map<String, String> all = new TreeMap<>(scrape.staticLabels());
    all.putAll(LabelArguments.parse(labels));
    Optional<Instant> fixed = time.map(PipelineRunCommand::instant);
    run(grafter.out(), scrape, all, fixed);
    return ExitCode.OK;
  }

  private ScrapeJob scrape(PipelineSource source) {
    if (which.level != null) {
      return source.level(which.level);
    }
    return which.stages != null
        ? source.stages(which.stages, "stages")
        : source.job(which.config, job);
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw CliException.usage(
          "--time takes RFC 3339, such as 2026-04-27T17:00:00Z, not \"" + text + "\"", e);
    }
  }

  private void run(
      PrintWriter out, ScrapeJob scrape, Map<String, String> all, Optional<Instant> fixed) {
    Clock clock = Clock.systemUTC();
    PipelineRunner.Options options =
        new PipelineRunner.Options(flavour, clock, seed, Optional.empty());
    PipelineExplanation explanation = new PipelineExplanation(out);
    PipelineRunner runner =
        PipelineRunner.start(
            scrape.pipeline(),
            explain ? options.observedBy(explanation) : options,
            explain ? explanation::left : entry -> out.println(EntryJson.of(entry)));
    try (InputStream in = new LiveInput(open(), out)) {
      LogLines.read(
          in,
          line -> {
            LogEntry entry = new LogEntry(fixed.orElseGet(clock::instant), line, all);
            if (explain) {
              explanation.enters(entry);
            }
            runner.accept(entry);
          });
    } catch (NoSuchFileException e) {
      throw CliException.usage("Tried to read " + file.get() + " but there is no such file.", e);
    } catch (IOException e) {
      throw CliException.failed(
          "Tried to read "
              + file.map(Path::toString).orElse("standard input")
              + " but "
              + IoReason.of(e)
              + ".",
          e);
    }
    if (explain) {
      explanation.ends();
    }
    runner.finish();
  }

  private InputStream open() throws IOException {
    return file.isEmpty() || file.get().toString().equals("-")
        ? System.in
        : Files.newInputStream(file.get());
  }
}
