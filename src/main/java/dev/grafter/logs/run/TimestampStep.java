package dev.grafter.logs.run;

import dev.grafter.logs.pipeline.TimestampStage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets the time from an extracted value. Where that fails it may fudge: the last good time of the
 * label set, a nanosecond later. Alloy also fudges a time that repeats.
 */
final class TimestampStep extends Step {

  /** As many label sets as the collectors remember. */
  private static final int MAX_REMEMBERED = 10_000;

  /**
   * The last time of a label set.
   *
   * @param parsed as it was read
   * @param given as it was given to the entry
   */
  private record Last(Instant parsed, Instant given) {}

  private final String source;
  private final List<TimeFormat> formats = new ArrayList<>();
  private final boolean fudgesFailures;
  private final boolean fudgesRepeats;
  private final Map<String, Last> lasts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Last> eldest) {
          return size() > MAX_REMEMBERED;
        }
      };

  TimestampStep(Step next, TimestampStage stage, Flavour flavour, Clock clock) {
    super(next);
    this.source = stage.source();
    formats.add(TimeFormat.of(stage.format(), stage.zone(), clock));
    stage
        .fallbackFormats()
        .forEach(format -> formats.add(TimeFormat.of(format, stage.zone(), clock)));
    this.fudgesFailures =
        stage.onFailure().orElse(TimestampStage.OnFailure.FUDGE) == TimestampStage.OnFailure.FUDGE;
    this.fudgesRepeats = flavour == Flavour.ALLOY;
  }

  @Override
  void accept(Work work) {
    Instant parsed = parse(work.extracted.text(source));
    if (parsed != null) {
      set(work, parsed);
    } else if (fudgesFailures) {
      fudge(work);
    }
    pass(work);
  }

  private Instant parse(String text) {
    for (int i = 0; text != null && i < formats.size(); i++) {
      Instant parsed = formats.get(i).parse(text);
      if (parsed != null) {
        return parsed;
      }
    }
    return null;
  }

  private void set(Work work, Instant parsed) {
    work.time = parsed;
    if (!fudgesFailures && !fudgesRepeats) {
      return;
    }
    String key = work.labels.key();
    Last last = fudgesRepeats ? lasts.get(key) : null;
    if (last != null && last.parsed.equals(parsed)) {
      work.time = last.given.plusNanos(1);
    }
    lasts.put(key, new Last(parsed, work.time));
  }

  private void fudge(Work work) {
    String key = work.labels.key();
    Last last = lasts.get(key);
    if (last != null) {
      work.time = last.given.plusNanos(1);
      lasts.put(key, new Last(last.parsed, work.time));
    }
  }
}
