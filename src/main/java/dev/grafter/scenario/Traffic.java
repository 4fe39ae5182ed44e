package dev.grafter.scenario;

import dev.grafter.codec.CodecException;
import dev.grafter.logql.check.LokiVersion;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogStream;
import dev.grafter.logs.ingest.Detection;
import dev.grafter.logs.pipeline.ScrapeJob;
import dev.grafter.logs.push.StreamTable;
import dev.grafter.logs.run.Flavour;
import dev.grafter.logs.run.LogEntry;
import dev.grafter.logs.run.PipelineRunner;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Turns a scenario's lines into the streams that Loki would hold: each line gets the labels that
 * discovery would give it, passes the pipeline at its time, and gets what Loki adds. Lines of the
 * push form skip labels and pipeline.
 */
final class Traffic {

  private static final int MOST_LINES = 1_000_000;
  private static final LokiVersion METADATA = new LokiVersion(3, 0);

  private final Scenario scenario;
  private final ScrapeJob job;
  private final Discovery discovery;
  private final Function<FileRef, List<LogStream>> files;

  /**
   * How to turn lines into streams.
   *
   * @param job what collects the lines
   * @param files reads a file in push form
   */
  Traffic(Scenario scenario, ScrapeJob job, Function<FileRef, List<LogStream>> files) {
    this.scenario = scenario;
    this.job = job;
    this.discovery = new Discovery(job);
    this.files = files;
  }

  /** The streams with all their lines. */
  List<LogStream> streams() {
    requireFew();
    StreamTable table = new StreamTable();
    List<LogEntry> entries = new ArrayList<>();
    for (LogInput input : scenario.logs()) {
      if (input instanceof LogInput.Streams pushed) {
        table.addAll(files.apply(pushed.file()));
      } else if (input instanceof LogInput.Lines lines) {
        lines(lines, entries);
      } else if (input instanceof LogInput.Message message) {
        messages(message, entries);
      }
    }
    entries.sort(Comparator.comparing(LogEntry::time));
    send(entries, table);
    return scenario.detect()
        ? Detection.of(scenario.loki()).apply(table.streams())
        : table.streams();
  }

  /**
   * @throws CodecException when the lines would fill the memory
   */
  private void requireFew() {
    long lines = scenario.logs().stream().mapToLong(LogInput::count).sum();
    if (lines > MOST_LINES) {
      throw new CodecException(
          scenario.where(),
          "this comes to " + lines + " lines, more than " + MOST_LINES + ": repeat them less");
    }
  }

  private void lines(LogInput.Lines input, List<LogEntry> entries) {
    Map<String, String> labels = discovery.labels(input.writer());
    for (int i = 0; i < input.times().repeat(); i++) {
      long time = input.times().time(i);
      for (String line : input.lines()) {
        entries.add(new LogEntry(Moments.instant(time++), line, labels));
      }
    }
  }

  private void messages(LogInput.Message input, List<LogEntry> entries) {
    Map<String, String> labels = discovery.labels(input.writer());
    for (int i = 0; i < input.times().repeat(); i++) {
      Instant time = Moments.instant(input.times().time(i));
      entries.add(new LogEntry(time, input.format().format(input.record(time)), labels));
    }
  }

  private void send(List<LogEntry> entries, StreamTable table) {
    SlowClock clock = new SlowClock();
    PipelineRunner runner =
        PipelineRunner.start(
            job.pipeline(),
            PipelineRunner.Options.of(Flavour.PROMTAIL, clock),
            entry -> store(entry, table));
    for (LogEntry entry : entries) {
      clock.now = entry.time();
      runner.tick();
      runner.accept(entry);
    }
    clock.now = Moments.instant(scenario.time().end());
    runner.tick();
    runner.finish();
  }

  private void store(LogEntry entry, StreamTable table) {
    boolean keepsMetadata = scenario.loki().compareTo(METADATA) >= 0;
    long nanos = Moments.nanos(entry.time());
    table.add(
        Labels.of(entry.labels()),
        List.of(
            new dev.grafter.logql.eval.LogEntry(
                nanos, entry.line(), keepsMetadata ? Labels.of(entry.metadata()) : Labels.EMPTY)));
  }

  /** A clock that goes with the lines. */
  private static final class SlowClock extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
