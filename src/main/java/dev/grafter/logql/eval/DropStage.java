package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.Stage;
import java.util.List;
import java.util.Optional;

/** {@code | drop a, b="c"}. */
final class DropStage implements LineStage {

  private final List<Choice> choices;

  DropStage(List<Stage.LabelChoice> labels) {
    choices = labels.stream().map(Choice::of).toList();
  }

  /**
   * One label.
   *
   * @param name its name
   * @param test the condition on its value, if there is one
   */
  record Choice(String name, Optional<TextTest> test) {
    static Choice of(Stage.LabelChoice choice) {
      Optional<TextTest> test =
          choice instanceof Stage.Matching matching
              ? Optional.of(LabelTests.anchored(matching.matcher()))
              : Optional.empty();
      return new Choice(choice.name(), test);
    }

    boolean takes(String value) {
      return test.isEmpty() || test.get().holds(value);
    }
  }

  @Override
  public String process(long nanos, String line, LabelSet labels) {
    choices.forEach(choice -> drop(choice, labels));
    return line;
  }

  private static void drop(Choice choice, LabelSet labels) {
    if (choice.name().equals(LabelSet.ERROR)) {
      if (choice.takes(labels.error())) {
        labels.error("");
      }
    } else if (choice.name().equals(LabelSet.ERROR_DETAILS)) {
      if (choice.takes(labels.errorDetails())) {
        labels.errorDetails("");
      }
    } else {
      String value = labels.get(choice.name());
      boolean drops =
          choice.test().isEmpty() ? value != null : choice.takes(value == null ? "" : value);
      if (drops) {
        labels.remove(choice.name());
      }
    }
  }
}
