package dev.grafter.logs.run;

import dev.grafter.logs.pipeline.Pipeline;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A running pipeline. It remembers what its stages remember between entries: unfinished blocks,
 * limits, last times. Used by one thread; nothing that a line contains makes it throw.
 */
public final class PipelineRunner {

  /**
   * What a run depends on beside its entries.
   *
   * @param flavour the collector that is followed
   * @param clock the present: for ages, limits, waiting blocks, years
   * @param seed of the sampling
   * @param observer watches entries between stages, at a cost
   */
  public record Options(Flavour flavour, Clock clock, long seed, Optional<StageObserver> observer) {

    /** Checks that all are given. */
    public Options {
      Objects.requireNonNull(flavour, "flavour");
      Objects.requireNonNull(clock, "clock");
      Objects.requireNonNull(observer, "observer");
    }

    /** Without an observer, with a fixed seed. */
    public static Options of(Flavour flavour, Clock clock) {
      return new Options(flavour, clock, 1, Optional.empty());
    }

    /** With an observer. */
    public Options observedBy(StageObserver newObserver) {
      return new Options(flavour, clock, seed, Optional.of(newObserver));
    }
  }

  private final Step first;
  private final Work work = new Work();

  private PipelineRunner(Step first) {
    this.first = first;
  }

  /**
   * Prepares a pipeline.
   *
   * @param out takes the entries that leave, in their order
   * @throws IllegalArgumentException when the collector would refuse the pipeline
   */
  public static PipelineRunner start(Pipeline pipeline, Options options, Consumer<LogEntry> out) {
    return new PipelineRunner(new StepCompiler(options).compile(pipeline.stages(), new Exit(out)));
  }

  /** Takes an entry; entries that are complete leave at once. */
  public void accept(LogEntry entry) {
    work.load(entry);
    first.accept(work);
  }

  /** Lets blocks leave that have waited too long by the clock. */
  public void tick() {
    first.tick();
  }

  /** Lets all that is unfinished leave; no entry may follow. */
  public void finish() {
    first.finish();
  }

  /** The end of all steps. */
  private static final class Exit extends Step {
    private final Consumer<LogEntry> out;

    Exit(Consumer<LogEntry> out) {
      super(null);
      this.out = out;
    }

    @Override
    void accept(Work work) {
      out.accept(work.entry());
    }
  }
}
