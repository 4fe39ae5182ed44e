package dev.grafter.logql.regex;

/** How deep and how large Go lets an expression become. */
final class Limits {
  private static final int MAX_HEIGHT = 1_000;
  private static final long MAX_SIZE = (128 << 20) / 40;
  private static final int MAX_REPEAT = 1_000;

  private final String expression;

  Limits(String expression) {
    this.expression = expression;
  }

  /** The node itself, if it keeps the limits. */
  Node checked(Node node) {
    if (node.size() > MAX_SIZE) {
      throw new RegexSyntaxException("expression too large", expression);
    }
    if (node.height > MAX_HEIGHT) {
      throw new RegexSyntaxException("expression nests too deeply", expression);
    }
    return node;
  }

  /** Whether nested counts multiply to no more than a thousand. */
  static boolean repeatsFit(Node node) {
    return repeatsFit(node, MAX_REPEAT);
  }

  private static boolean repeatsFit(Node node, int limit) {
    int rest = limit;
    if (node.op == Op.REPEAT) {
      int count = node.max < 0 ? node.min : node.max;
      if (node.max == 0) {
        return true;
      } else if (count > limit) {
        return false;
      } else if (count > 0) {
        rest = limit / count;
      }
    }
    for (Node sub : node.subs) {
      if (!repeatsFit(sub, rest)) {
        return false;
      }
    }
    return true;
  }
}
