package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.CapturePattern;
import java.util.List;

/**
 * {@code | pattern}: the text between the literals becomes labels; where a literal is missing, a
 * capture takes the rest.
 */
final class PatternStage implements LineStage {

  private final List<CapturePattern.Part> parts;

  PatternStage(CapturePattern pattern) {
    parts = pattern.parts();
  }

  @Override
  public String process(long nanos, String line, LabelSet labels) {
    if (line.isEmpty() || labels.hints().noLabels()) {
      return line;
    }
    int first = 0;
    int at = 0;
    if (!parts.get(0).capture()) {
      if (!line.startsWith(parts.get(0).text())) {
        return line;
      }
      at = parts.get(0).text().length();
      first = 1;
    }
    for (int i = first; i < parts.size(); i += 2) {
      String literal = i + 1 < parts.size() ? parts.get(i + 1).text() : null;
      int end = literal == null ? -1 : line.indexOf(literal, at);
      String captured = end < 0 ? line.substring(at) : line.substring(at, end);
      if (!take(parts.get(i), captured, labels)) {
        return null;
      }
      if (end < 0) {
        break;
      }
      at = end + literal.length();
    }
    return line;
  }

  private static boolean take(CapturePattern.Part capture, String value, LabelSet labels) {
    String name = capture.isUnnamed() ? null : LabelNames.decide(capture.text(), labels);
    if (name == null) {
      return true;
    }
    labels.setParsed(name, value);
    return labels.hints().goesOn(name, labels);
  }
}
