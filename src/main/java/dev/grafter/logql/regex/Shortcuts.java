package dev.grafter.logql.regex;

import java.util.ArrayList;
import java.util.List;

/** Finds the comparison of text by which Loki replaces an expression, if it does. */
final class Shortcuts {
  private static final int MAX_PARTS = 3;

  private final boolean label;

  /**
   * Looks at expressions of one place.
   *
   * @param label whether in a label filter, where a lone literal must be equal
   */
  Shortcuts(boolean label) {
    this.label = label;
  }

  /** The replacement, or null. */
  Shortcut of(Node expression) {
    Node node = uncaptured(expression);
    return switch (node.op) {
      case ALTERNATE -> alternatives(node.subs);
      case CONCAT -> concatenation(node, null);
      case LITERAL -> label ? equal(node) : containing(node.text(), node.foldsCase());
      case EMPTY -> new Shortcut.Anything();
      case STAR -> isAnyText(node) ? new Shortcut.Anything() : null;
      case PLUS -> node.sub().op == Op.ANY_BUT_NEWLINE ? new Shortcut.NotEmpty() : null;
      default -> null;
    };
  }

  private static Node uncaptured(Node expression) {
    Node node = expression;
    while (node.op == Op.CAPTURE) {
      node = node.sub();
    }
    return node;
  }

  private static boolean isAnyText(Node node) {
    return node.op == Op.STAR && node.sub().op == Op.ANY_BUT_NEWLINE;
  }

  private static Shortcut equal(Node literal) {
    boolean ignoreCase = literal.foldsCase();
    return new Shortcut.EqualTo(cased(literal.text(), ignoreCase), ignoreCase);
  }

  private static Shortcut containing(String text, boolean ignoreCase) {
    return text.isEmpty()
        ? new Shortcut.Anything()
        : new Shortcut.Containing(cased(text, ignoreCase), ignoreCase);
  }

  private static String cased(String text, boolean ignoreCase) {
    if (!ignoreCase) {
      return text;
    }
    return text.codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private Shortcut alternatives(List<Node> nodes) {
    Shortcut any = null;
    for (Node node : nodes) {
      Shortcut one = of(node);
      if (one == null) {
        return null;
      }
      any = any == null ? one : either(any, one);
    }
    return any;
  }

  /** To Loki an alternative that fits everything is none. */
  private static Shortcut either(Shortcut a, Shortcut b) {
    if (a == null || a instanceof Shortcut.Anything) {
      return b;
    }
    if (b instanceof Shortcut.Anything) {
      return a;
    }
    List<Shortcut> all = new ArrayList<>();
    for (Shortcut one : List.of(a, b)) {
      if (one instanceof Shortcut.AnyOf anyOf) {
        all.addAll(anyOf.shortcuts());
      } else {
        all.add(one);
      }
    }
    return new Shortcut.AnyOf(all);
  }

  /** At most one literal, and around it any text or alternatives for its end. */
  private Shortcut concatenation(Node concat, String prefix) {
    List<Node> parts =
        concat.subs.stream().map(Shortcuts::once).filter(n -> n.op != Op.EMPTY).toList();
    if (parts.size() > MAX_PARTS) {
      return null;
    }
    String literal = prefix;
    boolean ignoreCase = false;
    int literals = 0;
    Shortcut ends = null;
    for (Node part : parts) {
      if (part.op == Op.LITERAL && literals == 0) {
        literals++;
        literal = literal == null ? part.text() : literal + part.text();
        ignoreCase = part.foldsCase();
      } else if (part.op == Op.ALTERNATE && literal != null) {
        ends = ends(part, literal, ends, ignoreCase);
        if (ends == null) {
          return null;
        }
      } else if (!isAnyText(part)) {
        return null;
      }
    }
    if (ends != null) {
      return ends;
    }
    return literal == null ? null : containing(literal, ignoreCase);
  }

  /** Only the outermost group is looked through. */
  private static Node once(Node node) {
    return node.op == Op.CAPTURE ? node.sub() : node;
  }

  private Shortcut ends(Node alternatives, String literal, Shortcut sofar, boolean ignoreCase) {
    Shortcut any = sofar;
    for (Node end : alternatives.subs) {
      if (end.foldsCase() && !ignoreCase) {
        return null;
      }
      Shortcut one =
          switch (end.op) {
            case EMPTY -> containing(literal, ignoreCase);
            case LITERAL -> containing(literal + end.text(), ignoreCase);
            case CONCAT -> concatenation(end, literal);
            case STAR -> isAnyText(end) ? containing(literal, ignoreCase) : null;
            default -> null;
          };
      if (one == null) {
        return null;
      }
      any = either(any, one);
    }
    return any;
  }
}
