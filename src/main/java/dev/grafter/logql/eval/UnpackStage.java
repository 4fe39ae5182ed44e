package dev.grafter.logql.eval;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code | unpack}: undoes Promtail's pack stage; labels and line change only where the line holds
 * a packed one.
 */
final class UnpackStage implements LineStage {

  private static final String ENTRY = "_entry";
  private static final String NO_OBJECT = "expecting json object(6), but it is not";

  private final LabelNames keys = new LabelNames();

  @Override
  public String process(long nanos, String line, LabelSet labels) {
    if (line.isEmpty() || labels.hints().noLabels()) {
      return line;
    }
    if (line.charAt(0) != '{') {
      labels.parserError(JsonStage.PARSER_ERROR, NO_OBJECT);
      return line;
    }
    List<String> found = new ArrayList<>();
    String[] entry = new String[1];
    String problem =
        JsonText.members(
            line, 0, line.length(), (key, value) -> member(line, key, value, labels, found, entry));
    if (problem != null) {
      labels.parserError(JsonStage.PARSER_ERROR, problem);
      return line;
    }
    return entry[0] == null || apply(found, labels) ? (entry[0] == null ? line : entry[0]) : null;
  }

  private String member(
      String line,
      String key,
      JsonText.Value value,
      LabelSet labels,
      List<String> found,
      String[] entry) {
    if (value.type != JsonText.Type.STRING) {
      return null;
    }
    if (key.equals(ENTRY)) {
      entry[0] = JsonText.unescaped(line, value.from, value.to);
      return entry[0] == null ? JsonText.BAD_ESCAPE : null;
    }
    String name = keys.of(key, raw -> LabelNames.decide(raw, labels));
    if (name != null) {
      found.add(LabelNames.sanitized(name));
      found.add(JsonText.labelValue(line, value.from, value.to));
    }
    return null;
  }

  private static boolean apply(List<String> found, LabelSet labels) {
    for (int i = 0; i < found.size(); i += 2) {
      labels.setParsed(found.get(i), found.get(i + 1));
      if (!labels.hints().goesOn(found.get(i), labels)) {
        return false;
      }
    }
    return true;
  }
}
