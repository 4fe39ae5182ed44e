package dev.grafter.cli;

import dev.grafter.fleet.Level;
import dev.grafter.logs.format.LogFormat;
import dev.grafter.logs.sample.Program;
import dev.grafter.logs.sample.Sample;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints the logs that a system would write. */
@Command(
    name = "sample",
    description = {
      "Prints logs as the programs of a level would write them, interleaved: records in one of the"
          + " formats, bursts of errors, and lines in no format, such as stack traces, access lines"
          + " and lines of databases. The same options give the same lines.",
      "",
      "With --truth every line is followed by a line of JSON: level, service, file and line as the"
          + " pipeline must label it, and container and logstream as discovery does. Both kinds"
          + " pass through `pipeline run`, so of its output every second line holds the truth about"
          + " the line before, in its \"line\"."
    },
    footer = {
      "",
      "Examples:",
      "  grafter sample --format json --count 1000",
      "  grafter sample --level cluster --rate 50 --count 0",
      "  grafter sample --format asctime --truth | grafter pipeline run --level root"
    })
final class SampleCommand implements Callable<Integer> {

  private static final Instant START = Instant.parse("2026-04-27T17:00:00Z");
  private static final Instant LAST_START = Instant.parse("9998-12-31T23:59:59Z");
  private static final Duration GAP = Duration.ofMillis(250);
  private static final double HIGHEST_RATE = 1e7;
  private static final double LOWEST_RATE = 1e-4;

  @ParentCommand private Grafter grafter;

  @Option(
      names = "--format",
      paramLabel = "default|json|logfmt|asctime",
      description = "the format of the records (default: default)")
  private LogFormat format = LogFormat.DEFAULT;

  @Option(
      names = "--level",
      paramLabel = "root|cluster",
      description = "whose programs (default: root)")
  private Level level = Level.ROOT;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "how many records, each of one line or more; 0 for no end (default: 100)")
  private long count = 100;

  @Option(
      names = "--rate",
      paramLabel = "R",
      description = "records a second (default: as fast as can be, four to a second of log time)")
  private Optional<Double> rate = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "of all chance (default: 1)")
  private long seed = 1;

  @Option(
      names = "--start",
      paramLabel = "T",
      description =
          "the time of the first record, RFC 3339 (default: 2026-04-27T17:00:00Z; with --rate:"
              + " now)")
  private Optional<String> start = Optional.empty();

  @Option(names = "--truth", description = "follow each line with what is true of it, as JSON")
  private boolean truth;

  @Override
  public Integer call() {
    Sample sample =
        Sample.of(new Sample.Settings(programs(), format, seed, time(Clock.systemUTC()), gap()));
    new SampleOutput(grafter.out(), truth).write(sample, count(), rate.map(r -> gap()));
    return ExitCode.OK;
  }

  private List<Program> programs() {
    return grafter.providers().stream()
        .map(provider -> provider.programs(level))
        .filter(programs -> !programs.isEmpty())
        .findFirst()
        .orElseThrow(
            () -> CliException.failed("no provider has programs for the level " + level.id()));
  }

  private long count() {
    if (count < 0) {
      throw CliException.usage("--count must not be negative, but is " + count);
    }
    return count == 0 ? Long.MAX_VALUE : count;
  }

  private Duration gap() {
    if (rate.isEmpty()) {
      return GAP;
    }
    double perSecond = rate.get();
    if (!(perSecond >= LOWEST_RATE && perSecond <= HIGHEST_RATE)) {
      throw CliException.usage(
          "--rate takes records a second, from 0.0001 to 10000000, not " + perSecond);
    }
    return Duration.ofNanos((long) (1e9 / perSecond));
  }

  private Instant time(Clock clock) {
    if (start.isEmpty()) {
      return rate.isEmpty() ? START : clock.instant();
    }
    try {
      Instant given = OffsetDateTime.parse(start.get()).toInstant();
      if (given.isBefore(Instant.EPOCH) || given.isAfter(LAST_START)) {
        throw CliException.usage("--start must be in 1970 to 9998, not " + start.get());
      }
      return given;
    } catch (DateTimeParseException e) {
      throw CliException.usage(
          "--start takes RFC 3339, such as 2026-04-27T17:00:00Z, not \"" + start.get() + "\"", e);
    }
  }
}
