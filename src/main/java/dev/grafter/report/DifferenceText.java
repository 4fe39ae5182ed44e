package dev.grafter.report;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.sync.Difference;
import java.util.List;
import java.util.Optional;

/**
 * Differences as lines. Short values stand on one line, long ones below each other, so that a query
 * is seen whole and its change is seen at once.
 */
final class DifferenceText {

  private static final int SHORT = 48;
  private static final int LINES = 20;
  private static final String INDENT = "      ";

  private final Style style;

  DifferenceText(Style style) {
    this.style = style;
  }

  void print(Difference difference, Lines out) {
    Optional<String> before = difference.before().map(DifferenceText::text);
    Optional<String> after = difference.after().map(DifferenceText::text);
    boolean brief = isBrief(before) && isBrief(after);
    if (brief) {
      out.line(INDENT + difference.path() + ": " + change(before, after));
      return;
    }
    out.line(INDENT + difference.path() + ":");
    before.ifPresent(text -> block(text, "- ", true, out));
    after.ifPresent(text -> block(text, "+ ", false, out));
  }

  private String change(Optional<String> before, Optional<String> after) {
    if (before.isEmpty()) {
      return style.added("+ " + after.orElse(""));
    }
    return after
        .map(text -> style.removed(before.get()) + " -> " + style.added(text))
        .orElseGet(() -> style.removed("- " + before.get()));
  }

  private static boolean isBrief(Optional<String> text) {
    return text.map(value -> value.length() <= SHORT && value.indexOf('\n') < 0).orElse(true);
  }

  /** Strings without quotes, as a person writes them; everything else as JSON. */
  private static String text(Node node) {
    if (node instanceof Node.Str string && !string.value().isEmpty()) {
      return string.value();
    }
    String line = Json.write(node);
    return line.length() <= SHORT ? line : Json.pretty(node).stripTrailing();
  }

  private void block(String text, String sign, boolean old, Lines out) {
    List<String> lines = text.lines().toList();
    lines.stream().limit(LINES).forEach(line -> out.line(colored(sign + line, old)));
    if (lines.size() > LINES) {
      out.line(colored(sign + "... " + (lines.size() - LINES) + " more lines", old));
    }
  }

  private String colored(String line, boolean old) {
    return INDENT + "  " + (old ? style.removed(line) : style.added(line));
  }
}
