package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.Matcher;
import java.util.ArrayList;
import java.util.List;

/** Which streams a selector takes; a missing label counts as the empty text. */
final class Selection {

  private Selection() {}

  static List<LogStream> of(List<Matcher> matchers, List<LogStream> streams) {
    List<TextTest> tests = matchers.stream().map(LabelTests::anchored).toList();
    List<LogStream> selected = new ArrayList<>();
    for (LogStream stream : streams) {
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
