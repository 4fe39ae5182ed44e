package dev.grafter.render.otel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JMESPath expressions that only name members, as the indexes of OTTL. */
final class OttlPath {

  private static final Pattern STEP =
      Pattern.compile("(?:^|\\.)(?:([A-Za-z_][A-Za-z0-9_]*)|\"([^\"\\\\]+)\")|\\[([0-9]+)\\]");

  private OttlPath() {}

  /**
   * The indexes, such as {@code ["a"]["b"][0]}.
   *
   * @throws IllegalArgumentException when the expression does more than name members
   */
  static String of(String expression) {
    Matcher step = STEP.matcher(expression);
    StringBuilder path = new StringBuilder();
    int at = 0;
    while (at < expression.length()) {
      if (!step.find(at) || step.start() != at) {
        throw new IllegalArgumentException(
            "\"" + expression + "\" does more than name members, as a.b[0] does");
      }
      String name = step.group(1) == null ? step.group(2) : step.group(1);
      path.append('[').append(name == null ? step.group(3) : Ottl.quote(name)).append(']');
      at = step.end();
    }
    return path.toString();
  }
}
