package dev.grafter.logql.eval;

import dev.grafter.logql.regex.CompiledRegex;
import dev.grafter.logql.regex.RegexCursor;
import java.util.Map;

/** {@code | regexp}: the named groups become labels. */
final class RegexpStage implements LineStage {

  private final RegexCursor cursor;
  private final String[] names;
  private final LabelNames keys = new LabelNames();

  RegexpStage(String expression) {
    CompiledRegex regex = Regexes.compile(expression);
    cursor = regex.cursor();
    names = new String[regex.groupCount() + 1];
    for (Map.Entry<String, Integer> group : regex.namedGroups().entrySet()) {
      names[group.getValue()] = group.getKey();
    }
  }

  @Override
  public String process(long nanos, String line, LabelSet labels) {
    if (!cursor.find(line)) {
      return line;
    }
    for (int group = 1; group < names.length; group++) {
      String name =
          names[group] == null
              ? null
              : keys.of(names[group], raw -> LabelNames.decide(LabelNames.sanitized(raw), labels));
      if (name == null) {
        continue;
      }
      labels.setParsed(name, cursor.group(group));
      if (!labels.hints().goesOn(name, labels)) {
        return null;
      }
    }
    return line;
  }
}
