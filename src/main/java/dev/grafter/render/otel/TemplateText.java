package dev.grafter.render.otel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Go templates as far as they can become OTTL: text, {@code if} and {@code else}, variables that
 * are set once, and values with functions.
 */
final class TemplateText {

  /** A part of a template. */
  sealed interface Part {}

  /** Fixed text. */
  record Text(String text) implements Part {}

  /** A value that is printed. */
  record Print(TemplateValue value) implements Part {}

  /** A variable that is set. */
  record Assign(String variable, TemplateValue value) implements Part {}

  /** A choice; the condition of {@code else} is empty. */
  record Choice(List<Branch> branches) implements Part {}

  /** One way of a choice. */
  record Branch(Optional<TemplateValue> condition, List<Part> parts) {}

  private static final int MAX_DEPTH = 50;

  private final String text;
  private int at;
  private int depth;
  private boolean trimsNext;

  private TemplateText(String text) {
    this.text = text;
  }

  /**
   * Reads a template that Promtail takes.
   *
   * @throws IllegalArgumentException when it does something else
   */
  static List<Part> parse(String template) {
    TemplateText reader = new TemplateText(template);
    List<Part> parts = new ArrayList<>();
    String end = reader.parts(parts);
    if (!end.isEmpty()) {
      throw unknown(end);
    }
    return parts;
  }

  /** Reads parts up to the end of the block, and returns the action that ends it. */
  private String parts(List<Part> parts) {
    if (++depth > MAX_DEPTH) {
      throw new IllegalArgumentException("the template is nested too deeply");
    }
    for (String action = next(parts); ; action = next(parts)) {
      if (action.isEmpty() || action.equals("end") || action.matches("else(\\s.*)?")) {
        depth--;
        return action;
      }
      if (!action.startsWith("/*")) {
        parts.add(part(action));
      }
    }
  }

  private Part part(String action) {
    if (action.matches("if\\s.*")) {
      return choice(action.substring(2));
    }
    if (action.startsWith("$") && action.contains(":=")) {
      String[] sides = action.split(":=", 2);
      return new Assign(sides[0].strip(), TemplateValue.parse(sides[1]));
    }
    if (action.matches("(range|with|define|template|block|break|continue)\\b.*")
        || action.matches("(?s)\\$\\w+\\s*=.*")) {
      throw unknown(action);
    }
    return new Print(TemplateValue.parse(action));
  }

  private Choice choice(String condition) {
    List<Branch> branches = new ArrayList<>();
    Optional<TemplateValue> next = Optional.of(TemplateValue.parse(condition));
    while (true) {
      List<Part> parts = new ArrayList<>();
      String end = parts(parts);
      branches.add(new Branch(next, parts));
      if (end.equals("end")) {
        if (next.isPresent()) {
          branches.add(new Branch(Optional.empty(), List.of()));
        }
        return new Choice(branches);
      }
      String rest = end.replaceFirst("^else\\s*", "");
      if (!rest.isEmpty() && !rest.matches("if\\s.*")) {
        throw unknown(end);
      }
      next =
          rest.isEmpty() ? Optional.empty() : Optional.of(TemplateValue.parse(rest.substring(2)));
    }
  }

  /** Adds the text up to the next action, and returns the action; an empty one at the end. */
  private String next(List<Part> parts) {
    int open = text.indexOf("{{", at);
    String before = text.substring(at, open < 0 ? text.length() : open);
    boolean trimsBefore = open >= 0 && text.startsWith("{{- ", open);
    before = trimsNext ? before.stripLeading() : before;
    before = trimsBefore ? before.stripTrailing() : before;
    if (!before.isEmpty()) {
      parts.add(new Text(before));
    }
    if (open < 0) {
      at = text.length();
      return "";
    }
    int close = close(open);
    trimsNext = text.startsWith(" -", close - 2);
    at = close + 2;
    return text.substring(open + (trimsBefore ? 3 : 2), close - (trimsNext ? 1 : 0)).strip();
  }

  /** The end of an action, outside of quotes. */
  private int close(int open) {
    char quote = 0;
    for (int i = open + 2; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        i += c == '\\' && quote == '"' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '`') {
        quote = c;
      } else if (text.startsWith("}}", i)) {
        return i;
      }
    }
    throw unknown(text.substring(open));
  }

  static IllegalArgumentException unknown(String what) {
    return new IllegalArgumentException(
        "OTTL has nothing for \""
            + (what.length() > 60 ? what.substring(0, 60) + "..." : what)
            + "\"");
  }
}
