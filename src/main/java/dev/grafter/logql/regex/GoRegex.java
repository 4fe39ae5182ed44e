package dev.grafter.logql.regex;

import java.util.List;
import java.util.Optional;

/**
 * A regular expression that Go accepts, with what can be said of it without matching.
 *
 * <p>To match, use {@link CompiledRegex}.
 */
public final class GoRegex {
  private static final String SPECIAL = "\\.+*?()|[]{}^$";

  private final String expression;
  private final Node root;
  private final List<String> groupNames;

  private GoRegex(String expression, Node root, List<String> groupNames) {
    this.expression = expression;
    this.root = root;
    this.groupNames = groupNames;
  }

  /**
   * Reads an expression.
   *
   * @throws RegexSyntaxException in Go's words
   */
  public static GoRegex parse(String expression) {
    RegexParser parser = new RegexParser(expression);
    Node root = parser.parse();
    return new GoRegex(expression, root, parser.groupNames());
  }

  /**
   * Whether the text is nothing but literals with bars between them. Prometheus compares such
   * matchers as text and never reads them as an expression.
   */
  public static boolean isPlain(String expression) {
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c != '|' && SPECIAL.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a matcher with this expression, anchored at both ends, matches the empty text.
   *
   * @throws RegexSyntaxException in Go's words
   */
  public static boolean matchesEmptyText(String expression) {
    if (isPlain(expression)) {
      return ("|" + expression + "|").contains("||");
    }
    return matchesEmpty(parse(expression).root);
  }

  /** The expression as written. */
  public String expression() {
    return expression;
  }

  /** The names of the capturing groups in order, empty for those without a name. */
  public List<String> groupNames() {
    return groupNames;
  }

  private static boolean matchesEmpty(Node node) {
    return switch (node.op) {
      case NO_MATCH, CLASS, ANY, ANY_BUT_NEWLINE, WORD_BOUNDARY, LEFT_PAREN, VERTICAL_BAR -> false;
      case LITERAL -> node.count() == 0;
      case EMPTY, BEGIN_LINE, END_LINE, BEGIN_TEXT, END_TEXT, NO_WORD_BOUNDARY, STAR, QUEST -> true;
      case CAPTURE, PLUS -> matchesEmpty(node.sub());
      case REPEAT -> node.min == 0 || matchesEmpty(node.sub());
      case CONCAT -> !anyMatchesEmpty(node, false);
      case ALTERNATE -> anyMatchesEmpty(node, true);
    };
  }

  private static boolean anyMatchesEmpty(Node node, boolean wanted) {
    for (Node sub : node.subs) {
      if (matchesEmpty(sub) == wanted) {
        return true;
      }
    }
    return false;
  }

  /** What Loki does instead of matching the expression anywhere in a line, if anything. */
  public Optional<Shortcut> lineShortcut() {
    return shortcut(false);
  }

  /**
   * What Loki does instead of matching the expression against the whole value of a label in a
   * pipeline, if anything. It need not be the same, see {@link Shortcut}.
   */
  public Optional<Shortcut> labelShortcut() {
    return shortcut(true);
  }

  private Optional<Shortcut> shortcut(boolean label) {
    return Optional.ofNullable(new Shortcuts(label).of(Simplifier.simplify(root)));
  }

  @Override
  public String toString() {
    return expression;
  }
}
