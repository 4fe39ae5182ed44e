package dev.grafter.logs.run;

import dev.grafter.gotext.time.Zone;
import dev.grafter.logs.json.JsonFields;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Alloy's reading of Docker's JSON: a line that is not of that form passes unchanged. */
final class AlloyDockerStep extends Step {

  private static final int LOG = 0;
  private static final int TIME = 1;
  private static final int STREAM = 2;

  private final JsonFields fields = JsonFields.standard(List.of("log", "time", "stream"));
  private final TimeFormat time = time(Clock.systemUTC());

  AlloyDockerStep(Step next) {
    super(next);
  }

  /** The format of both container forms; it has a year, so the clock is not asked. */
  static TimeFormat time(Clock clock) {
    return TimeFormat.of("RFC3339Nano", Zone.UTC, clock);
  }

  @Override
  void accept(Work work) {
    if (fields.read(work.line) && areTexts() && !text(LOG).isEmpty()) {
      take(work);
    }
    pass(work);
  }

  private boolean areTexts() {
    for (int slot = LOG; slot <= STREAM; slot++) {
      Object value = fields.value(slot);
      if (value != null && !(value instanceof String)) {
        return false;
      }
    }
    return true;
  }

  private String text(int slot) {
    Object value = fields.value(slot);
    return value == null ? "" : (String) value;
  }

  private void take(Work work) {
    work.extracted.put("output", text(LOG));
    work.extracted.put("stream", text(STREAM));
    work.extracted.put("timestamp", text(TIME));
    work.line = text(LOG);
    work.labels.put("stream", text(STREAM));
    Instant parsed = time.parse(text(TIME));
    if (parsed != null) {
      work.time = parsed;
    }
  }
}
