package dev.grafter.alerting.expr;

import dev.grafter.logql.eval.Labels;

/** Comparisons of label sets. */
public final class LabelSets {

  private LabelSets() {}

  /** Whether the first set has all labels of the second, with the same values. */
  public static boolean contains(Labels all, Labels some) {
    if (some.size() > all.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      String name = some.name(i);
      if (!all.has(name) || !all.get(name).equals(some.value(i))) {
        return false;
      }
    }
    return true;
  }
}
