package dev.grafter.logs.run;

import dev.grafter.logql.regex.RegexCursor;
import dev.grafter.logs.pipeline.RegexStage;
import java.util.Map;

/** Extracts named groups; those that took no part are empty. */
final class RegexStep extends LineStep {

  private final RegexCursor cursor;
  private final String[] names;
  private final int[] groups;

  RegexStep(Step next, RegexStage stage) {
    super(next, stage.source());
    this.cursor = stage.expression().cursor();
    Map<String, Integer> named = stage.expression().namedGroups();
    this.names = named.keySet().toArray(new String[0]);
    this.groups = named.values().stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  void accept(Work work) {
    String input = input(work);
    if (input != null && cursor.find(input)) {
      for (int i = 0; i < names.length; i++) {
        work.extracted.put(names[i], cursor.group(groups[i]));
      }
    }
    pass(work);
  }
}
