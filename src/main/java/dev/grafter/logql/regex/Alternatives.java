package dev.grafter.logql.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Brings the alternatives of {@code a|b|c} into Go's form: common beginnings are taken out in
 * front, single characters become one class, repeated empty alternatives one.
 */
final class Alternatives {
  private final Limits limits;

  Alternatives(Limits limits) {
    this.limits = limits;
  }

  /** The alternation of the nodes, or what is simpler. */
  Node of(List<Node> nodes) {
    if (nodes.size() == 1) {
      return nodes.get(0);
    }
    List<Node> factored = factor(flattened(nodes, Op.ALTERNATE));
    return factored.size() == 1 ? factored.get(0) : Node.of(Op.ALTERNATE, factored);
  }

  /** Nodes of the same kind give way to what is in them. */
  static List<Node> flattened(List<Node> nodes, Op op) {
    List<Node> flat = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      if (node.op == op) {
        flat.addAll(node.subs);
      } else {
        flat.add(node);
      }
    }
    return flat;
  }

  private List<Node> factor(List<Node> nodes) {
    return oneEmpty(oneClass(commonFirst(commonText(nodes))));
  }

  /** First round: common literal prefixes. */
  private List<Node> commonText(List<Node> nodes) {
    List<Node> out = new ArrayList<>();
    int start = 0;
    int common = 0;
    for (int i = 1; i <= nodes.size(); i++) {
      int shared = i < nodes.size() ? shared(nodes.get(start), nodes.get(i)) : 0;
      int sofar = i - start == 1 ? shared : Math.min(common, shared);
      if (sofar > 0) {
        common = sofar;
      } else {
        out.add(i - start == 1 ? nodes.get(start) : factored(nodes.subList(start, i), common));
        start = i;
      }
    }
    return out;
  }

  private static int shared(Node a, Node b) {
    Node textA = leading(a);
    Node textB = leading(b);
    if (textA.op != Op.LITERAL
        || textB.op != Op.LITERAL
        || textA.foldsCase() != textB.foldsCase()) {
      return 0;
    }
    int mismatch = Arrays.mismatch(textA.runes(), textB.runes());
    return mismatch < 0 ? textA.count() : mismatch;
  }

  private static Node leading(Node node) {
    return node.op == Op.CONCAT && !node.subs.isEmpty() ? node.sub() : node;
  }

  private Node factored(List<Node> nodes, int common) {
    Node first = leading(nodes.get(0));
    Node prefix = Node.literal(first.flags & Node.FOLD_CASE, Arrays.copyOf(first.runes(), common));
    List<Node> rests = new ArrayList<>();
    for (Node node : nodes) {
      rests.add(limits.checked(withoutText(node, common)));
    }
    return Node.of(Op.CONCAT, List.of(prefix, of(rests)));
  }

  private static Node withoutText(Node node, int length) {
    if (node.op == Op.CONCAT) {
      Node first = withoutText(node.sub(), length);
      return first.op == Op.EMPTY ? withoutFirst(node) : withFirst(node, first);
    }
    if (node.count() == length) {
      return Node.of(Op.EMPTY, node.flags);
    }
    return Node.literal(node.flags, Arrays.copyOfRange(node.runes(), length, node.count()));
  }

  private static Node withFirst(Node concat, Node first) {
    List<Node> subs = new ArrayList<>(concat.subs);
    subs.set(0, first);
    return concat.withSubs(subs);
  }

  private static Node withoutFirst(Node concat) {
    List<Node> rest = concat.subs.subList(1, concat.subs.size());
    return rest.size() == 1 ? rest.get(0) : concat.withSubs(rest);
  }

  /** Second round: a common first character class, or a fixed number of them. */
  private List<Node> commonFirst(List<Node> nodes) {
    List<Node> out = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= nodes.size(); i++) {
      Node first = firstPiece(nodes.get(start));
      if (i < nodes.size() && first != null && same(first, firstPiece(nodes.get(i)))) {
        continue;
      }
      out.add(i - start == 1 ? nodes.get(start) : factoredFirst(nodes.subList(start, i), first));
      start = i;
    }
    return out;
  }

  private static Node firstPiece(Node node) {
    Node first = leading(node);
    return first.op == Op.EMPTY ? null : first;
  }

  private static boolean same(Node a, Node b) {
    if (b == null || a.op != b.op) {
      return false;
    }
    if (a.op == Op.REPEAT) {
      return a.min == a.max
          && a.min == b.min
          && a.max == b.max
          && a.isGreedy() == b.isGreedy()
          && a.sub().isOneCharacter()
          && same(a.sub(), b.sub());
    }
    return a.isOneCharacter() && a.sameRunes(b);
  }

  private Node factoredFirst(List<Node> nodes, Node prefix) {
    List<Node> rests = new ArrayList<>();
    for (Node node : nodes) {
      Node rest = node.op == Op.CONCAT ? withoutFirst(node) : Node.of(Op.EMPTY, 0);
      rests.add(limits.checked(rest));
    }
    return Node.of(Op.CONCAT, List.of(prefix, of(rests)));
  }

  /** Third round: neighbouring single characters and classes become one class. */
  private static List<Node> oneClass(List<Node> nodes) {
    List<Node> out = new ArrayList<>();
    Node merged = null;
    int count = 0;
    for (Node node : nodes) {
      if (node.isOneCharacter()) {
        merged = count == 0 ? node : merge(merged, node);
        count++;
      } else {
        addMerged(out, merged, count);
        count = 0;
        out.add(node);
      }
    }
    addMerged(out, merged, count);
    return out;
  }

  private static void addMerged(List<Node> out, Node merged, int count) {
    if (count > 0) {
      out.add(count == 1 ? merged : clean(merged));
    }
  }

  /** What matches either character. */
  static Node merge(Node a, Node b) {
    Node complex = a.op.compareTo(b.op) >= 0 ? a : b;
    Node simple = complex == a ? b : a;
    return switch (complex.op) {
      case ANY -> complex;
      case ANY_BUT_NEWLINE -> matchesNewline(simple) ? complex.withOp(Op.ANY) : complex;
      case CLASS -> union(complex, simple);
      default -> a.sameRunes(b) && a.flags == b.flags ? complex : union(complex, simple);
    };
  }

  private static boolean matchesNewline(Node node) {
    if (node.op == Op.LITERAL) {
      return node.count() == 1 && node.rune(0) == '\n';
    }
    for (int i = 0; node.op == Op.CLASS && i < node.count(); i += 2) {
      if (node.rune(i) <= '\n' && node.rune(i + 1) >= '\n') {
        return true;
      }
    }
    return node.op == Op.ANY;
  }

  private static Node union(Node complex, Node simple) {
    Ranges ranges = new Ranges();
    for (Node node : List.of(complex, simple)) {
      if (node.op == Op.LITERAL) {
        ranges.addLiteral(node.rune(0), node.foldsCase());
      } else {
        ranges.addAll(node.runes());
      }
    }
    return Node.charClass(complex.flags, ranges.clean());
  }

  /** A class of all characters, or of all but the newline, has an own kind. */
  static Node clean(Node node) {
    if (node.op != Op.CLASS) {
      return node;
    }
    if (Arrays.equals(node.runes(), new int[] {0, Ranges.MAX_RUNE})) {
      return node.withOp(Op.ANY);
    }
    int[] allButNewline = {0, '\n' - 1, '\n' + 1, Ranges.MAX_RUNE};
    return Arrays.equals(node.runes(), allButNewline) ? node.withOp(Op.ANY_BUT_NEWLINE) : node;
  }

  /** Fourth round: of neighbouring empty alternatives the last stays. */
  private static List<Node> oneEmpty(List<Node> nodes) {
    List<Node> out = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      boolean repeated =
          nodes.get(i).op == Op.EMPTY && i + 1 < nodes.size() && nodes.get(i + 1).op == Op.EMPTY;
      if (!repeated) {
        out.add(nodes.get(i));
      }
    }
    return out;
  }
}
