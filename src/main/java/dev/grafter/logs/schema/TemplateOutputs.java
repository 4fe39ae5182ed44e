package dev.grafter.logs.schema;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * All texts that a template can print, when its actions only choose among fixed texts: {@code if},
 * {@code else}, and assignments.
 */
final class TemplateOutputs {

  private static final int MAX_OUTPUTS = 64;
  private static final int MAX_DEPTH = 100;

  private final String text;
  private int at;
  private int depth;
  private boolean known = true;
  private String last = "";

  private TemplateOutputs(String text) {
    this.text = text;
  }

  /** The texts; empty when they cannot be known. */
  static Optional<Set<String>> of(String template) {
    TemplateOutputs outputs = new TemplateOutputs(template);
    Set<String> texts = outputs.sequence();
    return outputs.known && outputs.last.isEmpty() ? Optional.of(texts) : Optional.empty();
  }

  /** Texts up to the end of the block; {@link #last} is the action that ended it. */
  private Set<String> sequence() {
    Set<String> texts = Set.of("");
    while (known) {
      int open = text.indexOf("{{", at);
      texts = joined(texts, Set.of(text.substring(at, open < 0 ? text.length() : open)));
      if (open < 0) {
        at = text.length();
        last = "";
        return texts;
      }
      String action = action(open);
      if (action.equals("end") || action.equals("else") || action.startsWith("else ")) {
        last = action;
        return texts;
      }
      texts = joined(texts, outputsOf(action));
    }
    return texts;
  }

  /** The action at an opening brace, without white space; moves behind it. */
  private String action(int open) {
    int close = text.indexOf("}}", open);
    if (close < 0) {
      return unknown("");
    }
    at = close + 2;
    String body = text.substring(open + 2, close);
    boolean trims = body.startsWith("-") || body.endsWith("-");
    return trims ? unknown("") : body.strip();
  }

  private <T> T unknown(T nothing) {
    known = false;
    return nothing;
  }

  private Set<String> outputsOf(String action) {
    if (action.startsWith("if ")) {
      return choice();
    }
    boolean silent = action.startsWith("/*") || (action.startsWith("$") && action.contains("="));
    return silent ? Set.of("") : unknown(Set.of(""));
  }

  /** The branches of an if whose condition was read. */
  private Set<String> choice() {
    if (++depth > MAX_DEPTH) {
      return unknown(Set.of(""));
    }
    Set<String> texts = new LinkedHashSet<>();
    boolean otherwise = false;
    do {
      texts.addAll(sequence());
      otherwise |= last.equals("else");
    } while (known && last.startsWith("else"));
    if (last.isEmpty()) {
      return unknown(texts);
    }
    if (!otherwise) {
      texts.add("");
    }
    depth--;
    return texts;
  }

  private Set<String> joined(Set<String> left, Set<String> right) {
    if ((long) left.size() * right.size() > MAX_OUTPUTS) {
      return unknown(left);
    }
    Set<String> texts = new LinkedHashSet<>();
    left.forEach(a -> right.forEach(b -> texts.add(a + b)));
    return texts;
  }
}
