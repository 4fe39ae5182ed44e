package dev.grafter.logql.regex;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes counted repetitions out, as Go does before it compiles an expression. */
final class Simplifier {
  private Simplifier() {}

  static Node simplify(Node node) {
    return switch (node.op) {
      case CAPTURE, CONCAT, ALTERNATE -> node.withSubs(simplified(node.subs));
      case STAR, PLUS, QUEST -> unary(node.op, node.flags, simplify(node.sub()));
      case REPEAT -> repeat(node);
      default -> node;
    };
  }

  /** A plain loop, since expressions may be a thousand levels deep. */
  private static List<Node> simplified(List<Node> nodes) {
    List<Node> out = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      out.add(simplify(node));
    }
    return out;
  }

  private static Node unary(Op op, int flags, Node sub) {
    boolean same = op == sub.op && ((flags ^ sub.flags) & Node.NON_GREEDY) == 0;
    if (sub.op == Op.EMPTY || same) {
      return sub;
    }
    return Node.repetition(op, flags, sub, 0, 0);
  }

  private static Node repeat(Node node) {
    if (node.max == 0) {
      return Node.of(Op.EMPTY, 0);
    }
    Node sub = simplify(node.sub());
    if (node.max < 0) {
      return atLeast(node, sub);
    }
    if (node.min == 1 && node.max == 1) {
      return sub;
    }
    List<Node> parts = new ArrayList<>(Collections.nCopies(node.min, sub));
    if (node.max > node.min) {
      Node optional = optional(node, sub);
      if (node.min == 0) {
        return optional;
      }
      parts.add(optional);
    }
    return Node.of(Op.CONCAT, parts);
  }

  private static Node atLeast(Node node, Node sub) {
    if (node.min <= 1) {
      return unary(node.min == 0 ? Op.STAR : Op.PLUS, node.flags, sub);
    }
    List<Node> parts = new ArrayList<>(Collections.nCopies(node.min - 1, sub));
    parts.add(unary(Op.PLUS, node.flags, sub));
    return Node.of(Op.CONCAT, parts);
  }

  /** {@code (x(x)?)?} for as many as may but need not be there. */
  private static Node optional(Node node, Node sub) {
    Node nested = unary(Op.QUEST, node.flags, sub);
    for (int i = node.min + 1; i < node.max; i++) {
      nested = unary(Op.QUEST, node.flags, Node.of(Op.CONCAT, List.of(sub, nested)));
    }
    return nested;
  }
}
