package dev.grafter.logs.run;

import dev.grafter.gotext.GoString;
import dev.grafter.logs.pipeline.EventLogMessageStage;
import dev.grafter.logs.text.LabelNames;

/** Extracts {@code Key: value} lines; an entry whose source cannot be a string is dropped. */
final class EventLogMessageStep extends Step {

  private final EventLogMessageStage stage;
  private final String source;

  EventLogMessageStep(Step next, EventLogMessageStage stage) {
    super(next);
    this.stage = stage;
    this.source = stage.source().orElse(EventLogMessageStage.DEFAULT_SOURCE);
  }

  @Override
  void accept(Work work) {
    if (!work.extracted.has(source)) {
      pass(work);
      return;
    }
    String message = work.extracted.text(source);
    if (message != null) {
      for (String line : message.split("\r\n", -1)) {
        extract(line, work);
      }
      pass(work);
    }
  }

  private void extract(String line, Work work) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      return;
    }
    String key = line.substring(0, colon);
    if (!LabelNames.isValid(key)) {
      if (stage.dropInvalidLabels()) {
        return;
      }
      key = LabelNames.sanitize(key);
    }
    if (work.extracted.has(key) && !stage.overwriteExisting()) {
      key += "_extracted";
    }
    String value = GoString.trimSpace(line.substring(colon + 1));
    if (Values.isValid(value)) {
      work.extracted.put(key, value);
    }
  }
}
