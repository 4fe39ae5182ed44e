package dev.grafter.definitions;

import dev.grafter.fleet.Level;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogEntry;
import dev.grafter.logql.eval.LogStream;
import dev.grafter.logs.format.LogFormat;
import dev.grafter.logs.run.Flavour;
import dev.grafter.logs.run.PipelineRunner;
import dev.grafter.logs.sample.Sample;
import dev.grafter.logs.sample.SampleLine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A sample of a level as Loki holds it after our pipeline. */
final class SampledStreams {

  static final Instant START = Instant.parse("2026-04-27T17:00:00Z");

  private SampledStreams() {}

  static List<LogStream> of(Level level, LogFormat format, int records) {
    Map<Labels, List<LogEntry>> streams = new LinkedHashMap<>();
    PipelineRunner runner =
        PipelineRunner.start(
            ContainerPipeline.of(level),
            PipelineRunner.Options.of(Flavour.PROMTAIL, Clock.systemUTC()),
            entry ->
                streams
                    .computeIfAbsent(Labels.of(entry.labels()), labels -> new ArrayList<>())
                    .add(
                        new LogEntry(
                            nanos(entry.time()), entry.line(), Labels.of(entry.metadata()))));
    Sample sample =
        Sample.of(
            new Sample.Settings(
                SampledPrograms.of(level), format, 1, START, Duration.ofMillis(250)));
    for (int i = 0; i < records; i++) {
      sample.next(line -> runner.accept(discovered(line)));
    }
    runner.finish();
    return streams.entrySet().stream()
        .map(stream -> new LogStream(stream.getKey(), stream.getValue()))
        .toList();
  }

  static long nanos(Instant time) {
    return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
  }

  private static dev.grafter.logs.run.LogEntry discovered(SampleLine line) {
    return new dev.grafter.logs.run.LogEntry(
        line.time(),
        line.text(),
        Map.of(
            "container_name",
            line.container(),
            "container_id",
            "id-of-" + line.container(),
            "logstream",
            line.stream(),
            "job",
            "containerlogs"));
  }
}
