package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.Stage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code | keep a, b="c"}: the error labels stay always. */
final class KeepStage implements LineStage {

  private final List<DropStage.Choice> choices;
  private final LabelBuffer buffer = new LabelBuffer();

  KeepStage(List<Stage.LabelChoice> labels) {
    choices = labels.stream().map(DropStage.Choice::of).toList();
  }

  @Override
  public String process(long nanos, String line, LabelSet labels) {
    labels.collect(buffer);
    Set<String> dropped = new LinkedHashSet<>();
    for (int i = 0; i < buffer.size; i++) {
      if (!isKept(buffer.names[i], buffer.values[i])) {
        dropped.add(buffer.names[i]);
      }
    }
    labels.removeAll(dropped);
    return line;
  }

  private boolean isKept(String name, String value) {
    return name.equals(LabelSet.PRESERVE_ERROR)
        || choices.stream().anyMatch(choice -> choice.name().equals(name) && choice.takes(value));
  }
}
