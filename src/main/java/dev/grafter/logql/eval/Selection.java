package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.Matcher;
import java.util.ArrayList;
import java.util.List;

/** Which streams a selector takes; a missing label counts as the empty text. */
final class Selection {

  private Selection() {}

  static List<StoredStream> of(List<Matcher> matchers, List<StoredStream> streams) {
    List<TextTest> tests = matchers.stream().map(LabelTests::anchored).toList();
    List<StoredStream> selected = new ArrayList<>();
    for (StoredStream stream : streams) {
      boolean fits = true;
      for (int i = 0; i < tests.size() && fits; i++) {
        fits = tests.get(i).holds(stream.labels().get(matchers.get(i).name()));
      }
      if (fits) {
        selected.add(stream);
      }
    }
    return selected;
  }
}
