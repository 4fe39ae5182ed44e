package dev.grafter.logs.sample;

import dev.grafter.definitions.GrafterDefinitions;
import dev.grafter.fleet.Level;
import dev.grafter.logs.format.LogFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Records a second that a sample makes, in each format. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class SampleBench {

  /** The format of the records. */
  @Param public LogFormat format;

  private Sample sample;
  private long written;

  /** Starts the sample. */
  @Setup
  public void setUp() {
    sample =
        Sample.of(
            new Sample.Settings(
                new GrafterDefinitions().programs(Level.ROOT),
                format,
                1,
                Instant.parse("2026-04-27T17:00:00Z"),
                Duration.ofMillis(250)));
  }

  /** One operation is one record. */
  @Benchmark
  public long records() {
    sample.next(line -> written += line.text().length());
    return written;
  }
}
