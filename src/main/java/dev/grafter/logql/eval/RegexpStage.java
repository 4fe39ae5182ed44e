package dev.grafter.logql.eval;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Map;

/** {@code | regexp}: the named groups become labels. */
final class RegexpStage implements LineStage {

  private final Pattern pattern;
  private final String[] names;
  private final LabelNames keys = new LabelNames();

  RegexpStage(String expression) {
    pattern = Regexes.compile(expression);
    names = new String[pattern.groupCount() + 1];
    for (Map.Entry<String, Integer> group : pattern.namedGroups().entrySet()) {
      names[group.getValue()] = group.getKey();
    }
  }

  @Override
  public String process(long nanos, String line, LabelSet labels) {
    Matcher matcher = pattern.matcher(line);
    if (!matcher.find()) {
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
      String value = matcher.group(group);
      labels.setParsed(name, value == null ? "" : value);
      if (!labels.hints().goesOn(name, labels)) {
        return null;
      }
    }
    return line;
  }
}
