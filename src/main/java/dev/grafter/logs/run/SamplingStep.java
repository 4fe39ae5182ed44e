package dev.grafter.logs.run;

import dev.grafter.logs.pipeline.SamplingStage;
import java.util.SplittableRandom;

/** Lets a random part of the entries through; the same seed chooses the same ones. */
final class SamplingStep extends Step {

  private final SplittableRandom random;
  private final long boundary;

  SamplingStep(Step next, SamplingStage stage, long seed) {
    super(next);
    this.random = new SplittableRandom(seed);
    this.boundary = (long) (Long.MAX_VALUE * stage.rate());
  }

  @Override
  void accept(Work work) {
    if (boundary >= random.nextLong(1, Long.MAX_VALUE)) {
      pass(work);
    }
  }
}
