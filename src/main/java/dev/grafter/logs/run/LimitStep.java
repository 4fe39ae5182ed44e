package dev.grafter.logs.run;

import dev.grafter.logs.pipeline.LimitStage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets a rate of entries through. A stage that lets the others wait instead of dropping them gives
 * all on: offline, nobody waits.
 */
final class LimitStep extends Step {

  private static final int MIN_DISTINCT = 10_000;
  private static final double NANOS = 1e9;

  private final LimitStage stage;
  private final Clock clock;
  private final Bucket bucket;
  private final int maxDistinct;
  private Map<String, Bucket> young = new HashMap<>();
  private Map<String, Bucket> old = new HashMap<>();

  LimitStep(Step next, LimitStage stage, Clock clock) {
    super(next);
    this.stage = stage;
    this.clock = clock;
    this.bucket = new Bucket();
    this.maxDistinct = Math.max(MIN_DISTINCT, stage.maxDistinctLabels());
  }

  @Override
  void accept(Work work) {
    if (!stage.drop() || allows(work)) {
      pass(work);
    }
  }

  private boolean allows(Work work) {
    if (stage.byLabelName().isEmpty()) {
      return bucket.take();
    }
    Object label = work.labels.get(stage.byLabelName());
    return label == null || bucketOf((String) label).take();
  }

  /** Buckets of two generations: one that fills up becomes the old one, which is then forgotten. */
  private Bucket bucketOf(String label) {
    Bucket known = young.get(label);
    if (known != null) {
      return known;
    }
    Bucket found = old.getOrDefault(label, new Bucket());
    young.put(label, found);
    if (young.size() == maxDistinct) {
      old = young;
      young = new HashMap<>();
    }
    return found;
  }

  /** Tokens that refill at the rate, up to the burst. */
  private final class Bucket {
    private double tokens = stage.burst();
    private Instant last;

    boolean take() {
      Instant now = clock.instant();
      if (last != null && now.isAfter(last)) {
        double seconds = Duration.between(last, now).toNanos() / NANOS;
        tokens = Math.min(stage.burst(), tokens + seconds * stage.rate());
      }
      last = now;
      boolean ok = tokens >= 1;
      tokens -= ok ? 1 : 0;
      return ok;
    }
  }
}
