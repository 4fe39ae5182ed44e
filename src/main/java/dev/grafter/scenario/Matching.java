package dev.grafter.scenario;

import dev.grafter.logql.eval.Labels;
import java.util.List;
import java.util.Map;

/** Whether labels are those that an expectation is about. */
final class Matching {

  private Matching() {}

  /** Whether all wanted labels are there; one that is wanted empty must be missing or empty. */
  static boolean has(Map<String, String> labels, Labels wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!labels.getOrDefault(wanted.name(i), "").equals(wanted.value(i))) {
        return false;
      }
    }
    return true;
  }

  /** Those of the labels that an expectation names, to show what they are instead. */
  static Labels named(Map<String, String> labels, Labels wanted) {
    return Labels.of(labels).keep(List.copyOf(wanted.toMap().keySet()));
  }
}
