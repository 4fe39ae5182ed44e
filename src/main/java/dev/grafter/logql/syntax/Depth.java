package dev.grafter.logql.syntax;

/**
 * Keeps queries from growing deeper than the stack of whoever walks them. Loki itself has no such
 * limit.
 */
final class Depth {
  static final int MAX = 400;

  private int open;
  private int ofLastNode;

  /** One level of parentheses or of a chain that is read from the right. */
  void enter() {
    if (++open > MAX) {
      throw tooDeep();
    }
  }

  void leave() {
    open--;
  }

  /** The depth of the tree that was last made. */
  int ofLastNode() {
    return ofLastNode;
  }

  /** A node without children was made. */
  void leaf() {
    ofLastNode = 1;
  }

  /** A node was made above the last one. */
  void above() {
    above(ofLastNode);
  }

  /** A node was made above the last one and another. */
  void above(int other) {
    ofLastNode = Math.max(ofLastNode, other) + 1;
    if (ofLastNode > MAX) {
      throw tooDeep();
    }
  }

  private static LogQlSyntaxException tooDeep() {
    return new LogQlSyntaxException("the query is nested deeper than " + MAX + " levels");
  }
}
