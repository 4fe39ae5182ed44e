package dev.grafter.gotext.function;

import dev.grafter.gotext.function.RegexEngine.Regex;
import java.util.ArrayList;
import java.util.List;

/**
 * The replacement of a match; {@code $1}, {@code $name} and <code>${name}</code> stand for groups.
 */
final class Expansion {
  private final List<Part> parts = new ArrayList<>();

  /**
   * A piece of a replacement.
   *
   * @param text the literal text, unless it is a group
   * @param group the number of the group, or -1 for a literal; a group that does not exist is empty
   */
  private record Part(String text, int group) {}

  Expansion(Regex regex, String template) {
    int at = 0;
    while (at < template.length()) {
      int dollar = template.indexOf('$', at);
      if (dollar < 0) {
        break;
      }
      literal(template.substring(at, dollar));
      at = reference(regex, template, dollar + 1);
    }
    literal(template.substring(Math.min(at, template.length())));
  }

  private Expansion(String literal) {
    literal(literal);
  }

  static Expansion literal(Regex regex, String text) {
    return new Expansion(text);
  }

  private void literal(String text) {
    parts.add(new Part(text, -1));
  }

  /** Reads what follows a dollar sign; gives the index behind it. */
  private int reference(Regex regex, String template, int at) {
    if (template.startsWith("$", at)) {
      literal("$");
      return at + 1;
    }
    boolean brace = template.startsWith("{", at);
    int start = brace ? at + 1 : at;
    int end = nameEnd(template, start);
    boolean closed = !brace || template.startsWith("}", end);
    if (end == start || !closed) {
      literal("$");
      return at;
    }
    parts.add(new Part("", group(regex, template.substring(start, end))));
    return brace ? end + 1 : end;
  }

  private static int nameEnd(String text, int from) {
    int end = from;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (!Character.isLetter(c) && !Character.isDigit(c) && c != '_') {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private static int group(Regex regex, String name) {
    boolean number = name.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean plain = number && name.length() < 9 && !(name.length() > 1 && name.startsWith("0"));
    int index = plain ? Integer.parseInt(name) : regex.group(name);
    return index < 0 ? Integer.MAX_VALUE : index;
  }

  void appendTo(StringBuilder out, String text, int[] match) {
    for (Part part : parts) {
      out.append(part.text());
      int group = part.group();
      if (group >= 0 && group < match.length / 2 && match[2 * group] >= 0) {
        out.append(text, match[2 * group], match[2 * group + 1]);
      }
    }
  }
}
