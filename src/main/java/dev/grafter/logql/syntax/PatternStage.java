package dev.grafter.logql.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Loki checks of a {@code pattern} stage while it parses. */
final class PatternStage {
  private PatternStage() {}

  static Stage.Pattern checked(Text expression) {
    CapturePattern pattern = CapturePattern.of(MatcherParser.sample(expression));
    if (pattern.parts().isEmpty()) {
      throw refused(
          "parse error at line 1, col 1: syntax error: unexpected $end, expecting IDENTIFIER or"
              + " LITERAL");
    }
    check(pattern.parts());
    return new Stage.Pattern(expression);
  }

  private static void check(List<CapturePattern.Part> parts) {
    if (parts.stream().noneMatch(part -> part.capture() && !part.isUnnamed())) {
      throw refused("at least one capture is required");
    }
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i - 1).capture() && parts.get(i).capture()) {
        throw refused(
            "found consecutive capture '"
                + parts.get(i - 1)
                + parts.get(i)
                + "': invalid expression");
      }
    }
    Set<String> seen = new HashSet<>();
    for (CapturePattern.Part part : parts) {
      if (part.capture() && !part.isUnnamed() && !seen.add(part.text())) {
        throw refused("duplicate capture name (" + part.text() + "): invalid expression");
      }
    }
  }

  private static LogQlSyntaxException refused(String reason) {
    return new LogQlSyntaxException("invalid pattern parser: " + reason);
  }
}
