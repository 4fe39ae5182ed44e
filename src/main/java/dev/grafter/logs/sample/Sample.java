package dev.grafter.logs.sample;

import dev.grafter.logs.format.LogFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;

/**
 * The logs of a system, record by record and without end. Equal settings give equal lines, on every
 * machine; nothing is kept of what was written. Used by one thread.
 */
public final class Sample {

  /**
   * What a sample depends on.
   *
   * @param programs what runs; the first is the one that fails most
   * @param format of their records
   * @param seed of all that happens by chance
   * @param start the time of the first record
   * @param gap the mean time between two records
   */
  public record Settings(
      List<Program> programs, LogFormat format, long seed, Instant start, Duration gap) {

    /** Checks and copies. */
    public Settings {
      programs = List.copyOf(programs);
      Objects.requireNonNull(format, "format");
      Objects.requireNonNull(start, "start");
      if (programs.isEmpty()) {
        throw new IllegalArgumentException("a sample needs a program that writes");
      }
      if (gap.isNegative() || gap.isZero()) {
        throw new IllegalArgumentException("the time between records must be positive");
      }
    }
  }

  private final Random random;
  private final Schedule schedule;
  private final LineWriter writer;
  private final Duration gap;
  private Instant now;

  private Sample(Settings settings) {
    random = new Random(settings.seed());
    schedule = new Schedule(settings, random);
    writer = new LineWriter(settings.format(), random);
    gap = settings.gap();
    now = settings.start();
  }

  /** Starts a sample. */
  public static Sample of(Settings settings) {
    return new Sample(settings);
  }

  /** Writes the next record: one line, or the lines of a stack trace. */
  public void next(Consumer<SampleLine> out) {
    writer.write(schedule.next(now), now, out);
    now = now.plusNanos((long) (gap.toNanos() * (0.5 + random.nextDouble())));
  }
}
