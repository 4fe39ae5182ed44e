package dev.grafter.model.alert;

import dev.grafter.codec.Node;
import dev.grafter.model.PromDuration;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Points at another distance.
 *
 * @param refId its name
 * @param input the stage that it reads
 * @param window the distance
 * @param down what becomes of several points
 * @param up what fills a gap
 */
public record ResampleStage(String refId, String input, Duration window, Reducer down, Upsampler up)
    implements Stage {
  /** What fills a gap. */
  public enum Upsampler {
    /** The last point. */
    PAD("pad"),
    /** The next point. */
    BACKFILL("backfilling"),
    /** No number. */
    NONE("fillna");

    private final String word;

    Upsampler(String word) {
      this.word = word;
    }
  }

  /** Checks window and downsampler. */
  public ResampleStage {
    StageNodes.requireName(refId);
    Objects.requireNonNull(up, "up");
    if (PromDuration.checked(window, "the window of stage " + refId).isZero()) {
      throw new IllegalArgumentException("stage " + refId + " has a window of nothing");
    }
    if (down == Reducer.COUNT || down == Reducer.MEDIAN) {
      throw new IllegalArgumentException(
          "stage "
              + refId
              + " cannot resample by "
              + down.word()
              + ": use mean, min, max, sum or last");
    }
  }

  @Override
  public Set<String> inputs() {
    return Set.of(input);
  }

  @Override
  public boolean overTime(Predicate<String> inputOverTime) {
    return true;
  }

  @Override
  public Node.Obj node() {
    return StageNodes.stage(
        refId,
        StageNodes.expression(refId, "resample")
            .put("expression", input)
            .put("window", PromDuration.text(window))
            .put("downsampler", down.word())
            .put("upsampler", up.word)
            .build());
  }
}
