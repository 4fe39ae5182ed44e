package dev.grafter.logs.run;

import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.PipelineYaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Lines a second through the pipeline that labels all four log formats. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class PipelineBench {

  private static final int LINES = 1000;
  private static final Map<String, String> FORMATS =
      Map.of(
          "default",
          "[I2024-02-28 10:43:27 system_manager wsgi.py:639] HTTP POST request sent"
              + " url=https://192.168.1.5/api/node/register status=200 took=12ms n=%d",
          "json",
          "{\"level\": \"INFO\", \"timestamp\": \"2024-02-28T09:43:27.000Z\", \"service\":"
              + " \"system_manager\", \"filename\": \"wsgi.py\", \"line_no\": 639, \"message\":"
              + " \"HTTP POST request sent\", \"context\": {\"url\": \"https://x\", \"n\": %d}}",
          "logfmt",
          "level=INFO ts=1651254607.000176 service=system_manager file=wsgi.py file_no=639"
              + " message='HTTP POST request sent' url=https://192.168.1.5/x n=%d",
          "asctime",
          "2026-04-27 17:09:42,123 - system_manager - ERROR - HTTP POST request sent"
              + " url=https://192.168.1.5/api/node/register status=200 n=%d");

  /** The format of the lines. */
  @Param({"default", "json", "logfmt", "asctime"})
  public String format;

  private final LogEntry[] entries = new LogEntry[LINES];
  private PipelineRunner runner;
  private long left;

  /** Makes lines and the runner. */
  @Setup
  public void setUp() {
    Map<String, String> labels =
        Map.of("container_name", "system_manager", "job", "containerlogs", "logstream", "stdout");
    for (int i = 0; i < LINES; i++) {
      String line = String.format(Locale.ROOT, FORMATS.get(format), i);
      entries[i] = new LogEntry(Instant.EPOCH, line, labels);
    }
    runner =
        PipelineRunner.start(
            pipeline(),
            PipelineRunner.Options.of(Flavour.PROMTAIL, Clock.systemUTC()),
            entry -> left += entry.labels().size());
  }

  static Pipeline pipeline() {
    try (InputStream in =
        Objects.requireNonNull(
            PipelineBench.class.getResourceAsStream("/pipelines/all-formats.yml"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return PipelineYaml.parse("formats", text, "all-formats.yml").pipeline();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One operation is one line. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public long lines() {
    for (LogEntry entry : entries) {
      runner.accept(entry);
    }
    return left;
  }
}
