package dev.grafter.logs.run;

import dev.grafter.logs.json.JmesFailure;
import dev.grafter.logs.json.JsonExtractor;
import dev.grafter.logs.json.JsonValues;
import dev.grafter.logs.pipeline.JsonStage;
import java.util.List;
import java.util.Map;

/** Extracts values by JMESPath: a missing one becomes null, objects and lists become JSON. */
final class JsonStep extends LineStep {

  private static final Object NO_VALUE = new Object();

  private final JsonExtractor extractor;
  private final String[] names;
  private final boolean dropMalformed;

  JsonStep(Step next, JsonStage stage) {
    super(next, stage.source());
    this.names = stage.expressions().keySet().toArray(new String[0]);
    this.extractor = new JsonExtractor(stage.expressions());
    this.dropMalformed = stage.dropMalformed();
  }

  @Override
  void accept(Work work) {
    String input = input(work);
    if (input == null) {
      pass(work);
    } else if (extractor.read(input)) {
      extract(work);
      pass(work);
    } else if (!dropMalformed) {
      pass(work);
    }
  }

  private void extract(Work work) {
    for (int i = 0; i < names.length; i++) {
      Object value = value(i);
      if (value != NO_VALUE) {
        boolean nested = value instanceof List<?> || value instanceof Map<?, ?>;
        work.extracted.put(names[i], nested ? JsonValues.write(value) : value);
      }
    }
  }

  /** The value of an expression; {@link #NO_VALUE} when it fails for this object. */
  private Object value(int expression) {
    try {
      return extractor.value(expression);
    } catch (JmesFailure e) {
      return NO_VALUE;
    }
  }
}
