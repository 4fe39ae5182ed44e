package dev.grafter.logs.run;

import dev.grafter.gotext.GoString;
import dev.grafter.logs.json.JsonValues;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Packs values and the line into a JSON object, by name, the line last. */
final class PackStep extends Step {

  private final List<String> names;
  private final Clock clock;

  /**
   * Makes the step.
   *
   * @param clock gives the entry its new time; null to keep the old
   */
  PackStep(Step next, List<String> names, Clock clock) {
    super(next);
    TreeSet<String> sorted = new TreeSet<>(GoString::compare);
    sorted.addAll(names);
    this.names = new ArrayList<>(sorted);
    this.clock = clock;
  }

  @Override
  void accept(Work work) {
    StringBuilder packed = new StringBuilder("{");
    for (String name : names) {
      String value = work.extracted.text(name);
      if (value != null) {
        JsonValues.string(name, packed);
        packed.append(':');
        JsonValues.string(value, packed);
        packed.append(',');
        work.labels.remove(name);
      }
    }
    packed.append("\"_entry\":");
    JsonValues.string(work.line, packed);
    work.line = packed.append('}').toString();
    if (clock != null) {
      work.time = clock.instant();
    }
    pass(work);
  }
}
