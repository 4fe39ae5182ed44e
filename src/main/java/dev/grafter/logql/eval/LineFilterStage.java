package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.CapturePattern;
import dev.grafter.logql.syntax.LineOperator;
import dev.grafter.logql.syntax.Stage;

/** A filter on the line. */
record LineFilterStage(TextTest test) implements LineStage {

  @Override
  public String process(long nanos, String line, LabelSet labels) {
    return test.holds(line) ? line : null;
  }

  /**
   * The test of a filter.
   *
   * @throws IllegalArgumentException with Loki's words when there can be no such filter
   */
  static TextTest test(Stage.LineFilter filter) {
    boolean alone = filter.operands().size() == 1;
    return TextTest.anyOf(
        filter.operands().stream()
            .map(operand -> test(filter.operator(), operand, alone))
            .toList());
  }

  /** Beside alternatives, an address is searched for as text: Loki forgets there what it is. */
  private static TextTest test(LineOperator operator, Stage.Operand operand, boolean alone) {
    String text = operand.text().value();
    if (operand.ip() && alone) {
      return address(operator, text);
    }
    return switch (operator) {
      case CONTAINS -> TextTest.contains(text);
      case NOT_CONTAINS -> TextTest.contains(text).negated();
      case REGEX -> TextTest.regex(text);
      case NOT_REGEX -> TextTest.regex(text).negated();
      case PATTERN -> pattern(text);
      case NOT_PATTERN -> pattern(text).negated();
    };
  }

  private static TextTest address(LineOperator operator, String text) {
    if (operator != LineOperator.CONTAINS && operator != LineOperator.NOT_CONTAINS) {
      throw new IllegalArgumentException("ip: invalid operation");
    }
    TextTest test = IpMatcher.of(text)::foundIn;
    return operator == LineOperator.CONTAINS ? test : test.negated();
  }

  private static TextTest pattern(String text) {
    if (text.isEmpty()) {
      return String::isEmpty;
    }
    CapturePattern pattern = CapturePattern.of(text);
    refuseNeighbours(pattern);
    pattern.parts().stream()
        .filter(part -> part.capture() && !part.isUnnamed())
        .findFirst()
        .ifPresent(
            part -> {
              throw new IllegalArgumentException(
                  "named captures are not allowed: found '" + part + "'");
            });
    return line -> matches(pattern, line);
  }

  private static void refuseNeighbours(CapturePattern pattern) {
    for (int i = 1; i < pattern.parts().size(); i++) {
      CapturePattern.Part left = pattern.parts().get(i - 1);
      CapturePattern.Part right = pattern.parts().get(i);
      if (left.capture() && right.capture()) {
        throw new IllegalArgumentException(
            "found consecutive capture '" + left + right + "': invalid expression");
      }
    }
  }

  /**
   * Each literal at its first occurrence behind the one before; every gap between them has at least
   * a character.
   */
  private static boolean matches(CapturePattern pattern, String line) {
    if (line.isEmpty()) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < pattern.parts().size(); i++) {
      CapturePattern.Part part = pattern.parts().get(i);
      if (part.capture()) {
        continue;
      }
      int found = line.indexOf(part.text(), at);
      if (found < 0 || (i > 0 && found == at)) {
        return false;
      }
      at = found + part.text().length();
    }
    boolean endsOpen = pattern.parts().get(pattern.parts().size() - 1).capture();
    return endsOpen == (at != line.length());
  }
}
